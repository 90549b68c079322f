// When clients and a provider meet, and what they talk about then: dates and conversations of the space (CARE43). They begin once the
// terms stand; a look back is offered at its rhythm (CARE32).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { isReviewDue, minutesOf, openTalks } from '@orrery/domain';
import { MessagesSquare } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TalkRow } from '../conversations/talk-row.tsx';
import { careTalkPath, talksPath, talksSeen } from '../conversations/use-talks.ts';
import { CircleDates } from '../together/dates/circle-dates.tsx';
import { othersAtWork } from './begun.ts';

const termsOfMine = (circle: Circle, now: string) =>
  othersAtWork(circle, minutesOf(now)).flatMap(({ terms }) => terms ?? []);

export function Sessions({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const conversations = talksSeen(circle, now);
  const hasBegun = termsOfMine(circle, now).length > 0;
  if (!hasBegun && conversations.talks.size === 0 && circle.state.time.shared.size === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Sessions</Trans>
      </SectionHead>
      <Flow>
        <List label={t`Sessions`}>
          {openTalks(conversations, circle.inCircle).map((talk) => (
            <TalkRow key={talk.id} circle={circle} talk={talk} strong />
          ))}
          <ListRow
            lead={<MessagesSquare aria-hidden />}
            title={<Trans>What you talk about</Trans>}
            detail={<Trans>Topics that you keep for yourself until then, and what was said before</Trans>}
            href={talksPath(circle)}
          />
        </List>
        <CareBegin circle={circle} />
        <CircleDates circle={circle} />
      </Flow>
    </section>
  );
}

export function CareBegin({ circle }: { circle: Circle }) {
  const { now } = useOrrery();
  const terms = termsOfMine(circle, now);
  if (terms.length === 0) return null;
  const isDue = isReviewDue(talksSeen(circle, now), terms, circle.inCareSpace, minutesOf(now));
  return (
    <>
      {isDue ? (
        <p>
          <Trans>By what you signed it is time to look back together.</Trans>
        </p>
      ) : null}
      <ButtonRow>
        <ButtonLink href={careTalkPath(circle, 'session')}>
          <Trans>Begin a session</Trans>
        </ButtonLink>
        <ButtonLink kind={isDue ? 'outline' : 'plain'} href={careTalkPath(circle, 'lookBack')}>
          <Trans>Look back together</Trans>
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
