// Calendars whose address a device knows that was taken out. docs/spec/calendars.md, FEED30.
import type { Calendar } from '@orrery/domain';
import type { Space } from '../space/space.ts';

/** All but those that were made by somebody who knew that it is out: what is written then, it cannot read (LOG47). */
export function knownToWhoIsOut(space: Space, calendars: readonly Calendar[]): Calendar[] {
  const { log } = space.replica;
  const outs = [...space.replica.members().devices.values()].flatMap(({ revokes }) => revokes);
  return calendars.filter(({ registers }) => {
    const made = space.nodeOf(registers.secret?.[0]?.entry ?? '');
    return made !== undefined && outs.some((out) => !log.graph.isBefore(out, made));
  });
}
