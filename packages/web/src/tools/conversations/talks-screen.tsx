// All conversations of a circle: what is open, whose check-in comes when, what I keep for the next one, and what was.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  agreedRhythm,
  dayOfCheckIn,
  groupsOfTalks,
  inTheirOrder,
  openTalks,
  rhythmsAsked,
  talksOf,
  topicsKept,
} from '@orrery/domain';
import { CalendarClock, PenLine } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { CareBegin } from '../care/sessions.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { othersOf, pathOf } from '../together/use-circles.ts';
import { AloneHere } from './alone-here.tsx';
import { TalkRow } from './talk-row.tsx';
import { useTalkWords } from './use-talk-words.ts';
import { newTalkPath, rhythmPath, talksSeen, topicsPath } from './use-talks.ts';

export default function TalksScreen() {
  return <WithCircle>{(one) => <Whole key={one.circle.id} {...one} />}</WithCircle>;
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useTalkWords(circle);
  const { me } = circle.inCircle;
  const conversations = talksSeen(circle, now);
  const others = othersOf(circle);
  const isAlone = others.length === 0;
  const open = openTalks(conversations, circle.inCircle);
  const rest = talksOf(conversations).filter((talk) => !open.includes(talk));
  const everybody = inTheirOrder([me, ...others.map(({ id }) => id)]);
  const groups = [
    ...new Map(
      [...(isAlone ? [] : [everybody]), ...groupsOfTalks(conversations, me)]
        .filter((people) => people.every((one) => circle.isIn(one)))
        .map((people) => [people.join(), people] as const),
    ).values(),
  ];
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Conversations`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Flow>
        {isAlone ? (
          <Empty>
            <AloneHere circle={circle} />
          </Empty>
        ) : circle.isCare ? (
          <p>
            <Trans>
              A session goes from what each of you brings to what you will do, in turns. Anybody can stop it
              at any time, and nobody owes a reason.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              A check-in goes from what is there to what each of you will do, in turns. Anybody can stop it at
              any time, and nobody owes a reason.
            </Trans>
          </p>
        )}
        {open.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>Open now</Trans>
            </SectionHead>
            <List label={t`Open now`}>
              {open.map((talk) => (
                <TalkRow key={talk.id} circle={circle} talk={talk} strong />
              ))}
            </List>
          </section>
        ) : null}
        {groups.map((people) => {
          const with_ = words.others(people);
          const names = words.names(with_);
          const rhythm = agreedRhythm(conversations, people, circle.inCircle);
          const due = dayOfCheckIn(state, conversations, people, circle.inCircle, now);
          const kept = topicsKept(state.conversations, circle.id, people).length;
          return (
            <section key={people.join()}>
              <SectionHead>
                <Trans>With {names}</Trans>
              </SectionHead>
              <List label={t`With ${names}`}>
                <ListRow
                  lead={<PenLine aria-hidden />}
                  title={<Trans>Topics for next time</Trans>}
                  detail={
                    kept > 0
                      ? plural(kept, {
                          one: 'You keep one. Nobody else sees it.',
                          other: 'You keep #. Nobody else sees them.',
                        })
                      : t`Nobody else sees them until you bring them.`
                  }
                  href={topicsPath(circle, with_)}
                />
                {circle.isCare ? null : (
                  <ListRow
                    lead={<CalendarClock aria-hidden />}
                    title={<Trans>How often</Trans>}
                    detail={
                      rhythmsAsked(conversations, people, circle.inCircle).some(
                        ({ answers }) => answers.get(me) !== 'yes',
                      )
                        ? t`Somebody asks for a rhythm`
                        : rhythm
                          ? [
                              words.formats.capital(words.rhythm(rhythm)),
                              due && t`next ${words.formats.dayShort(due)}`,
                            ]
                              .filter(Boolean)
                              .join(' · ')
                          : t`By hand, whenever one of you begins one`
                    }
                    href={rhythmPath(circle, with_)}
                  />
                )}
              </List>
            </section>
          );
        })}
        {isAlone ? null : circle.isCare ? (
          <CareBegin circle={circle} />
        ) : (
          <ButtonRow>
            <ButtonLink kind={open.length > 0 ? 'outline' : 'main'} href={newTalkPath(circle)}>
              <Trans>Begin a check-in</Trans>
            </ButtonLink>
          </ButtonRow>
        )}
        {rest.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>Before</Trans>
            </SectionHead>
            <List label={t`Before`}>
              {rest.map((talk) => (
                <TalkRow key={talk.id} circle={circle} talk={talk} />
              ))}
            </List>
          </section>
        ) : null}
      </Flow>
    </CircleFrame>
  );
}
