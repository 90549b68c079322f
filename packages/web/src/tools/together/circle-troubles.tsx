// What is not as it should be in a circle or with its relay, each with its sentence.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Ending } from '@orrery/client/sync';
import { isNewThere } from '../../app/relay.ts';
import { mayPass, refusesNewcomers, useEndings } from '../../rooms/kit/relay-sentences.ts';
import type { Trouble } from '../../rooms/relay/trouble.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { pathOf } from './use-circles.ts';

export function useCircleTroubles(): (circle: Circle) => Trouble[] {
  const ofMembers = useMemberTroubles();
  const ofRelay = useRelayTroubles();
  return (circle) => [
    ...ofRelay(circle),
    ...(circle.space.isLostAgain ? [lostAgain(circle)] : []),
    ...ofMembers(circle),
  ];
}

const ToMove = ({ circle }: { circle: Circle }) => (
  <ButtonLink href={`${pathOf(circle.id)}/move`}>
    <Trans>Move this circle</Trans>
  </ButtonLink>
);

const lostAgain = (circle: Circle): Trouble => ({
  id: 'lostAgain',
  what: <Trans>The relay has lost again what it had taken in.</Trans>,
  means: (
    <Trans>
      It was given all of it back from here, so nothing is missing. Once may be a backup that was put back;
      twice is a fault, or no accident.
    </Trans>
  ),
  todo: <Trans>Ask whoever runs it, or move to another one.</Trans>,
  actions: (
    <>
      <ToMove circle={circle} />
      <Button kind="plain" onPress={() => void circle.space.forgiveLost()}>
        <Trans>I have asked</Trans>
      </Button>
    </>
  ),
});

/** What somebody in it did, or one of their devices. */
function useMemberTroubles(): (circle: Circle) => Trouble[] {
  const { t } = useLingui();
  return (circle) => {
    const alarms = circle.alarms();
    const members = circle.members();
    const { devices } = circle.space.replica.members();
    const nameOf = (person: string) =>
      members.find(({ id }) => id === person)?.name || t`Somebody without a name`;
    const forked = new Set(
      alarms.flatMap((alarm) =>
        alarm.kind === 'fork' ? [devices.get(alarm.device)?.person.id ?? alarm.device] : [],
      ),
    );
    const wrong = new Set(
      alarms.flatMap((alarm) => (alarm.kind === 'fork' || alarm.kind === 'unapproved' ? [] : [alarm.person])),
    );
    const troubles: Trouble[] = [...forked].map((person) => {
      const name = nameOf(person);
      return {
        id: `fork ${person}`,
        what: <Trans>A device of {name} has written twice from the same place.</Trans>,
        means: (
          <Trans>
            It was put back from a backup, or somebody has a copy of it. Both branches are kept, side by side.
          </Trans>
        ),
        todo: <Trans>Ask them whether they put it back. If not, they can take it out with their kit.</Trans>,
      };
    });
    for (const person of wrong) {
      const name = nameOf(person);
      troubles.push({
        id: `wrong ${person}`,
        what: <Trans>Something that {name} sealed is not as it should be.</Trans>,
        means: (
          <Trans>
            Some of you may not be able to read it. A fault of an old version, or a device in other hands.
          </Trans>
        ),
        todo: <Trans>Tell them, by another way than this.</Trans>,
      });
    }
    if (circle.unknown > 0)
      troubles.push({
        id: 'unknown',
        what: <Trans>Somebody here has a newer Orrery.</Trans>,
        means: <Trans>What they wrote with it is kept, and not to be seen yet.</Trans>,
        todo: <Trans>Reload the page to get the newer one.</Trans>,
      });
    return troubles;
  };
}

/** It is the page that is too old. */
const isOfAge = (ended: Ending): boolean => ended === 'updateNeeded' || ended === 'versionUnknown';

function useRelayTroubles(): (circle: Circle) => Trouble[] {
  const endingOf = useEndings();
  return (circle) => {
    const { sync, space } = circle;
    if (!sync) return [];
    const { ended, missing, faults, refused, isFull, isFullHere } = sync.state;
    const isFresh = isNewThere(space);
    const troubles: Trouble[] = [];
    const actions = <ToMove circle={circle} />;
    if (ended === 'ended')
      troubles.push({
        id: 'ended',
        // its word alone: nothing that this device has tells so
        what: <Trans>The relay says that you are out of this circle.</Trans>,
        means: (
          <Trans>
            What is here can still be read here. Nothing new comes, and what you write now stays on this
            device.
          </Trans>
        ),
        todo: <Trans>If you did not leave it on another device of yours, ask whoever is in it.</Trans>,
        actions,
      });
    else if (ended === 'denied' && !isFresh)
      troubles.push({
        id: 'denied',
        isPassing: true,
        what: <Trans>The relay does not know this circle.</Trans>,
        means: <Trans>It has lost what it had of it, or never had it. Nothing is missing here.</Trans>,
        todo: <Trans>Leave this device open for some minutes: it gives back what was lost, by itself.</Trans>,
        actions,
      });
    else if (ended && ended !== 'lost' && !(isFresh && refusesNewcomers.has(ended)))
      troubles.push({
        id: ended,
        what: endingOf(ended),
        isPassing: mayPass.has(ended),
        ...(isOfAge(ended) ? {} : { actions }),
      });
    if (isFull)
      troubles.push({
        id: 'full',
        what: <Trans>The relay has no room for all of this circle.</Trans>,
        means: <Trans>What is not there yet lies on this device alone.</Trans>,
        todo: <Trans>Ask its host for more room, or move to another relay.</Trans>,
        actions,
      });
    if (isFullHere)
      troubles.push({
        id: 'fullHere',
        what: <Trans>This device has no room for what comes in.</Trans>,
        means: <Trans>What others wrote waits at the relay.</Trans>,
        todo: <Trans>Free some space on this device; then it comes by itself.</Trans>,
      });
    if (missing > 0)
      troubles.push({
        id: 'missing',
        what: <Trans>The relay holds something back.</Trans>,
        means: plural(missing, {
          one: 'One piece of this circle that it knows of did not come. What you see is as of before it.',
          other: '# pieces of this circle that it knows of did not come. What you see is as of before them.',
        }),
        todo: (
          <Trans>
            Tell the others: what they have, their devices give back when they connect. If it stays so, move
            to another relay.
          </Trans>
        ),
        actions,
      });
    if (faults.includes('versionUnknown'))
      troubles.push({
        id: 'newer',
        what: <Trans>Somebody here has a newer Orrery.</Trans>,
        means: <Trans>What they wrote with it is kept, and not to be seen yet.</Trans>,
        todo: <Trans>Reload the page to get the newer one.</Trans>,
      });
    if (faults.some((fault) => fault !== 'versionUnknown'))
      troubles.push({
        id: 'faults',
        what: <Trans>The relay handed over something that is not genuine.</Trans>,
        means: <Trans>It was set aside, and changed nothing.</Trans>,
        todo: <Trans>Tell the others, by another way, or move to another relay.</Trans>,
        actions,
      });
    if (refused.length > 0)
      troubles.push({
        id: 'refused',
        what: <Trans>The relay would not take something of yours.</Trans>,
        means: <Trans>It lies on this device alone. A fault of the relay, or of an old version.</Trans>,
        todo: <Trans>Reload the page. If this stays, tell whoever runs the relay.</Trans>,
        actions,
      });
    return troubles;
  };
}
