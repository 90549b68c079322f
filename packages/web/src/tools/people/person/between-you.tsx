// What waits for me from what somebody and I have in circles where I said who they are: papers, check-ins, what I took on. Nothing where
// nothing waits, and nothing while there is danger (HELP5).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { dangerIn, type MemberId, type PersonId, personOfMember } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { List } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useTalksWaiting, type WaitingTalk } from '../../conversations/use-talks.ts';
import { keyOfWaiting, WaitingTalkRow } from '../../conversations/waiting-rows.tsx';
import { usePapersWaiting } from '../../papers/use-papers.ts';
import { WaitingPaperRow } from '../../papers/waiting-rows.tsx';

export function BetweenYou({ person }: { person: PersonId }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const waitingPapers = usePapersWaiting();
  const waitingTalks = useTalksWaiting();
  if (dangerIn(state) !== null) return null;
  const isWithThem = (circle: Circle, people: readonly MemberId[]) =>
    people.some((one) => circle.isIn(one) && personOfMember(state.spaces, circle.id, one) === person);
  const papers = waitingPapers.filter(({ circle, paper }) => isWithThem(circle, paper.parties));
  const talks = waitingTalks.filter((one) => isWithThem(one.circle, peopleOf(one)));
  if (papers.length + talks.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Between you</Trans>
      </SectionHead>
      <List label={t`Between you`}>
        {papers.map((one) => (
          <WaitingPaperRow key={`${one.circle.id} ${one.paper.id} ${one.why}`} {...one} />
        ))}
        {talks.map((one) => (
          <WaitingTalkRow key={keyOfWaiting(one)} {...one} {...(one.why === 'due' ? { topics: 0 } : {})} />
        ))}
      </List>
    </section>
  );
}

function peopleOf(one: WaitingTalk): readonly MemberId[] {
  switch (one.why) {
    case 'open':
      return one.talk.people;
    case 'action':
      return one.action.talk.people;
    case 'more':
      return one.circle.members().map(({ id }) => id);
    default:
      return one.people;
  }
}
