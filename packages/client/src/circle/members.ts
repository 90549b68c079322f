// Who is in a circle, who asks to come in, and what each has said to it: read off the sealed log, with the names that people gave
// themselves. docs/spec/circles.md, CIRCLE17–CIRCLE22.
import { type Guest, type InCare, type MemberId, mayAskIn, type State, shown } from '@orrery/domain';
import { controlOf, fromHex, hex, type Members, type Node, type Person } from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { type Admission, readAdmission } from './answer.ts';

export interface Member {
  readonly id: MemberId;
  /** What they want to be called, or were introduced by; empty where neither was said. */
  readonly name: string;
  readonly isMe: boolean;
  /** False once they have left. */
  readonly isIn: boolean;
  /** False where I never said yes to them: nothing that I write is for them, until I do. */
  readonly isApproved: boolean;
  readonly role: Person['role'];
}

/** `none`: nothing was said yet. */
export type Saying = 'yes' | 'no' | 'none';

/** Somebody whose code was compared, and who comes in once everybody has said yes. */
export interface AskedIn {
  readonly id: MemberId;
  /** As the guest gave it. */
  readonly name: string;
  /** Who invited them. */
  readonly by: MemberId;
  readonly admission: Admission;
  /** What everybody who is in has said; who invited says yes by that. */
  readonly sayings: ReadonlyMap<MemberId, Saying>;
}

export function membersOf(space: Space, state: State): Member[] {
  const members = space.replica.members();
  const me = space.replica.me();
  const introduced = new Map<string, string>();
  for (const guest of state.spaces.guests.values()) {
    const found = introduction(space, members, guest);
    if (found) introduced.set(found.id, guest.fields.name);
  }
  return [...members.persons.values()]
    .sort((a, b) => a.introduced.index - b.introduced.index)
    .map((person) => ({
      id: person.id as MemberId,
      name:
        shown(state.spaces.members.get(person.id as MemberId)?.registers.name) ??
        introduced.get(person.id) ??
        '',
      isMe: person === me,
      isIn: person.ends.length === 0,
      isApproved: me !== undefined && members.trusts(me, person),
      role: person.role,
    }));
}

export function askedIn(space: Space, state: State): AskedIn[] {
  const members = space.replica.members();
  const noes = refusalsIn(space);
  return [...state.spaces.guests.values()].flatMap((guest) => {
    const found = introduction(space, members, guest);
    if (!found || guest.fields.withdrawn || members.persons.has(found.id)) return [];
    if (!isAskedRightly(space, found.by, found.admission)) return [];
    const { id, by } = found;
    const sayings = members.livePersons().map((person): [MemberId, Saying] => {
      const hasSaid = person.id === by || members.approves(person, id, true);
      const isNo =
        noes.some((no) => no.by === person.id && no.about === id) && !hasAnswered(members, person, id);
      return [person.id as MemberId, isNo ? 'no' : hasSaid ? 'yes' : 'none'];
    });
    return [{ ...found, name: guest.fields.name, sayings: new Map(sayings) }];
  });
}

/** Everybody who ever came, as the rules of care spaces ask for it. */
export const inCare = ({ replica }: Space): InCare[] => [...replica.members().persons.values()].map(inCareOf);

export const inCareOf = ({ role, ends }: Person): InCare => ({ role, isIn: ends.length === 0 });

/** In a care space nobody is asked about whom a provider brings: so nobody says yes to them, and nobody can let them in (CARE4). */
function isAskedRightly(space: Space, by: MemberId, { role }: Admission): boolean {
  if (space.seat.form !== 'care') return true;
  const inviter = space.replica.members().persons.get(by);
  return inviter !== undefined && mayAskIn(inviter.role, role, inCare(space));
}

/** A yes that has seen every no of the same person. */
const hasAnswered = (members: Members, person: Person, about: string): boolean =>
  members.approves(person, about, true);

/** Every no to somebody's joining. */
function refusalsIn({ replica }: Space): { by: string; about: string }[] {
  const { log } = replica;
  const view = log.view();
  return view.controls.flatMap((at) => {
    const node = log.graph.at(at);
    const said = controlOf(node, 'approve');
    const by = view.members.personOf(node)?.id;
    return said && !said.yes && by ? [{ by, about: hex(said.person) }] : [];
  });
}

/** What counts as one: made by whoever wrote the invitation, for whom the admission is that goes with it. */
function introduction(
  space: Space,
  members: Members,
  { id: both, fields }: Guest,
): Pick<AskedIn, 'id' | 'by' | 'admission'> | undefined {
  const [id, by] = both.split(' ') as [MemberId, MemberId];
  const bytes = fromHex(fields.admission);
  const admission = bytes && readAdmission(bytes);
  const invite = inviteNode(space, fields.invite);
  if (!admission || !invite || hex(admission.person.sign) !== id || hex(admission.invite) !== fields.invite)
    return undefined;
  return members.personOf(invite)?.id === by ? { id, by, admission } : undefined;
}

export function inviteNode({ replica }: Space, id: string): Node | undefined {
  const node = replica.log.graph.get(id);
  return node && controlOf(node, 'invite') ? node : undefined;
}

/** Whether somebody has come by an invitation. */
export function isSpent({ replica }: Space, invite: string): boolean {
  const { log } = replica;
  return log.view().controls.some((at) => {
    const admit = controlOf(log.graph.at(at), 'admit');
    return admit !== undefined && hex(admit.invite) === invite;
  });
}
