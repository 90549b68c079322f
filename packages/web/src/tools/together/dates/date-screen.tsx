// One date of a circle: how it stands, its terms and my answer, why it is proposed, and what can be done with it.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  cancellingsOf,
  isOver,
  makeUpsOf,
  minutesOf,
  reasonsSeen,
  standingOf,
  termsOf,
} from '@orrery/domain';
import { inAddress } from '../../../app/named.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { pathOf } from '../use-circles.ts';
import { useCircleRefusals } from '../use-refusals.ts';
import { DateRow } from './date-row.tsx';
import { useDateWords } from './date-words.ts';
import { HowItWas } from './how-it-was.tsx';
import { datePath, datesPath, useDatesAct } from './use-dates.ts';
import { isOpen, VersionPart } from './version-part.tsx';
import { type InOne, WithDate } from './with-circle.tsx';

type One = InOne & { readonly date: Parameters<typeof termsOf>[0] };

export default function CircleDateScreen() {
  return <WithDate>{(one) => <Whole key={one.date.id} {...one} />}</WithDate>;
}

function Whole({ circles, circle, date }: One) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const words = useDateWords(circle);
  const { kind } = standingOf(date, circle.inCircle);
  const terms = termsOf(date);
  const isLate = isOpen(kind) && terms !== undefined && isOver(terms, minutesOf(now));
  const isSettled = kind === 'accepted' || kind === 'unread';
  const shown = date.versions.filter(({ inForce }) => inForce || !isSettled);
  const reasons = reasonsSeen({ state: circle.state, circle: circle.inCircle }, date);
  const makeUps = makeUpsOf(circle.state.time, date);
  const who = words.formats.capital(words.who(date));
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={terms?.title || who}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Flow>
        <p className="t-lead" role="status">
          {terms?.title ? `${who}. ` : ''}
          {isLate ? (
            <Trans>Its time has passed, and not everybody had said yes.</Trans>
          ) : (
            words.standing(date)
          )}
        </p>
        {(date.people.includes(circle.inCircle.me) ? cancellingsOf(date) : []).map((one) => {
          const said = [one.sentence ? words.sentences[one.sentence] : '', one.own].filter(Boolean).join(' ');
          return said ? (
            <blockquote key={one.by} className="t-sentence">
              {said}
            </blockquote>
          ) : null;
        })}
        {shown.map((version) => (
          <VersionPart key={version.key} circle={circle} date={date} version={version} />
        ))}
        {reasons.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>Why then</Trans>
            </SectionHead>
            <List label={t`Why then`}>
              {reasons.map((reason) => (
                <ListRow
                  key={JSON.stringify(reason)}
                  title={words.reason(reason, date.people)}
                  href={'date' in reason ? datePath(circle, reason.date) : undefined}
                />
              ))}
            </List>
          </section>
        ) : null}
        {makeUps.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>To make up for it</Trans>
            </SectionHead>
            <List label={t`To make up for it`}>
              {makeUps.map((one) => (
                <DateRow key={one.id} circle={circle} date={one} />
              ))}
            </List>
          </section>
        ) : null}
        <HowItWas circle={circle} date={date} />
        <Doings circles={circles} circle={circle} date={date} />
      </Flow>
    </CircleFrame>
  );
}

/** What whoever is one of its people can do with it now. */
function Doings({ circle, date }: One) {
  const { now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const act = useDatesAct(circle);
  const { kind } = standingOf(date, circle.inCircle);
  const { me } = circle.inCircle;
  const terms = termsOf(date);
  if (!date.people.includes(me) || !terms) return null;
  const to = datePath(circle, date.id);
  if (kind === 'ended')
    return (
      <ButtonRow>
        <ButtonLink href={`${datesPath(circle)}/new?instead=${inAddress(date.id)}`}>
          <Trans>Propose another date instead</Trans>
        </ButtonLink>
      </ButtonRow>
    );
  async function ask() {
    if (!terms) return;
    // an hour that I hold is mine already: asking about it gives nothing away a second time
    const why = await act(
      { type: 'counterDate', date: date.id, terms, twice: true },
      <Trans>They are asked.</Trans>,
    );
    if (why) tell({ words: sentence(why) });
  }
  const isOff = kind === 'cancelled' || kind === 'declined';
  const hasPassed = isOver(terms, minutesOf(now));
  if (hasPassed && kind === 'accepted')
    return (
      <ButtonRow>
        <ButtonLink href={`${datesPath(circle)}/new`}>
          <Trans>Propose another date</Trans>
        </ButtonLink>
      </ButtonRow>
    );
  // whoever is only asked has the same, and in fewer words, where they answer
  const isAnswered = date.versions.some(({ answers }) => answers.get(me) === 'yes');
  const isAsked = isOpen(kind) && !hasPassed && !isAnswered;
  return (
    <>
      <ButtonRow>
        {kind === 'held' ? (
          <Button kind="main" onPress={() => void ask()}>
            <Trans>Ask about it now</Trans>
          </Button>
        ) : null}
        {isAsked ? null : (
          <ButtonLink href={`${to}/other`}>
            {isOff ? <Trans>Propose it anew</Trans> : <Trans>Offer another time</Trans>}
          </ButtonLink>
        )}
        {kind === 'declined' ? (
          <ButtonLink kind="plain" href={`${datesPath(circle)}/new?instead=${inAddress(date.id)}`}>
            <Trans>Another date instead</Trans>
          </ButtonLink>
        ) : null}
        {isOff || isAsked || hasPassed ? null : (
          <ButtonLink kind="plain" href={`${to}/cancel`}>
            {kind === 'held' ? <Trans>Let it go</Trans> : <Trans>Cancel it</Trans>}
          </ButtonLink>
        )}
      </ButtonRow>
      {isOff || isAsked || hasPassed ? null : (
        <p className="t-caption">
          <Trans>
            Another time asks everybody anew. Any one of you can cancel, at any time, and nobody has to agree.
          </Trans>
        </p>
      )}
    </>
  );
}
