// What somebody in a care space sees of what others shared and suggested there: nothing before the terms stand between the two, nothing
// that was written before that, and nothing after its last day (CARE22, CARE30).
import { type Assignment, isToldDone } from '../../care/fold.ts';
import type { AssignmentId, EntryId, MemberId } from '../../kernel/ids.ts';
import type { InCircle } from '../../kernel/parties.ts';
import { type EpochMinutes, minutesOf } from '../../kernel/zones.ts';
import { begunBy, termsBetween } from '../../papers/care-terms/insights.ts';
import { authorOf } from '../../spaces/sharing/fold.ts';
import { type Seen, sharesFor } from '../../spaces/sharing/insights.ts';
import type { State } from '../week.ts';
import type { RoleOf } from './allowed.ts';

/** A care space as somebody in it sees it. */
export interface InCareSpace extends InCircle {
  readonly roleOf: RoleOf;
  /** Everybody who is in. */
  whoIsIn(): readonly MemberId[];
}

export const clientsIn = ({ roleOf, whoIsIn }: InCareSpace): MemberId[] =>
  whoIsIn().filter((one) => roleOf(one) === 'member');
export const providersIn = ({ roleOf, whoIsIn }: InCareSpace): MemberId[] =>
  whoIsIn().filter((one) => roleOf(one) === 'provider');

/** Whether something that was written for the two counts between them now. */
function counting(
  state: State,
  care: InCareSpace,
  client: MemberId,
  provider: MemberId,
  now: EpochMinutes,
): (entry: EntryId | undefined) => boolean {
  if (!termsBetween(state.papers, client, provider, care, now)) return () => false;
  const hasBegun = begunBy(state.papers, [client, provider]);
  return (entry) => entry !== undefined && hasBegun(entry);
}

/** What is shared, as I see it. Clients see their own at any time, and each other's. */
export function sharesInCare(state: State, care: InCareSpace, now: string): Seen[] {
  const { me, roleOf } = care;
  const clients = clientsIn(care);
  const all = sharesFor(state.spaces, { viewer: me, members: [...care.whoIsIn()], now });
  if (roleOf(me) === 'member') return all.filter(({ by }) => clients.includes(by));
  const counts = new Map(
    clients.map((client) => [client, counting(state, care, client, me, minutesOf(now))]),
  );
  // what a client writes to what another one shares is theirs as well
  const shows = (by: MemberId, entry: EntryId | undefined): boolean => counts.get(by)?.(entry) ?? false;
  return all
    .filter(({ by, share }) => shows(by, share.registers.what?.[0]?.entry))
    .map((seen) => ({
      ...seen,
      answers: seen.answers.filter(
        ({ id, registers }) =>
          roleOf(authorOf(id)) === 'provider' || shows(authorOf(id), registers.text?.[0]?.entry),
      ),
    }));
}

export interface SeenAssignment {
  readonly assignment: Assignment;
  readonly provider: MemberId;
  readonly id: AssignmentId;
  readonly isDone: boolean;
}

/** What providers suggested to clients, as far as the terms stand between the two; the earliest day first. */
export function assignmentsInCare(state: State, care: InCareSpace, now: string): SeenAssignment[] {
  const counts = new Map<string, (entry: EntryId | undefined) => boolean>();
  return [...state.care.assignments.values()]
    .flatMap((assignment): SeenAssignment[] => {
      const { client } = assignment.fields;
      const [provider, id] = assignment.id.split(' ') as [MemberId, AssignmentId];
      if (care.roleOf(provider) !== 'provider' || care.roleOf(client) !== 'member') return [];
      const both = `${client} ${provider}`;
      const known = counts.get(both) ?? counting(state, care, client, provider, minutesOf(now));
      counts.set(both, known);
      if (!known(assignment.registers.client?.[0]?.entry)) return [];
      return [{ assignment, provider, id, isDone: isToldDone(state.care, assignment) }];
    })
    .sort((a, b) => {
      const [x, y] = [a, b].map(({ assignment: { fields, id } }) => `${fields.by || '9'} ${id}`);
      return (x ?? '') < (y ?? '') ? -1 : 1;
    });
}
