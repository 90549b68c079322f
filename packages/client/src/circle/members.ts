// Who is in a circle, who asks to come in, and what each has said to it: read off the sealed log, with the names that people gave
// themselves. docs/spec/circles.md, CIRCLE17–CIRCLE22.
import {
  type Guest,
  type InCare,
  inSentence,
  type MemberId,
  mayAskIn,
  type State,
  shown,
  toldApart,
} from '@orrery/domain';
import { type Bytes, controlOf, fromHex, hex, type Members, type Node, type Person } from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { type Admission, readAdmission } from './answer.ts';
import type { Proofs } from './proofs.ts';

export interface Member {
  readonly id: MemberId;
  /** As they stand in a sentence: told apart from whoever is called alike, and empty where nothing was said. */
  readonly name: string;
  /** What they want to be called, or were introduced by, as they said it. */
  readonly ownName: string;
  /** What they were called first here; empty where nothing was said. */
  readonly firstName: string;
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
  const all = [...members.persons.values()]
    .sort((a, b) => a.introduced.index - b.introduced.index)
    .map((person) => {
      const id = person.id as MemberId;
      const first = introducedAs(space, state, person);
      return {
        id,
        ownName: shown(state.spaces.members.get(id)?.registers.name) ?? first,
        firstName: first || (state.spaces.firstCalled.get(id)?.fields.name ?? ''),
        isMe: person === me,
        isIn: person.ends.length === 0,
        isApproved: me !== undefined && members.trusts(me, person),
        role: person.role,
      };
    });
  // whoever is in keeps their name, also where somebody called alike has left
  const inTurn = [...all.filter(({ isIn }) => isIn), ...all.filter(({ isIn }) => !isIn)];
  const told = toldApart(
    inTurn,
    ({ ownName }) => ownName,
    ({ isMe }) => isMe,
  );
  const names = new Map(inTurn.map(({ id }, at) => [id, inSentence(told[at] ?? '')]));
  return all.map((member) => ({ ...member, name: names.get(member.id) ?? '' }));
}

/**
 * The name by which somebody was introduced who came in by that: looked up by who is in, however many introductions lie there. Whoever came
 * in by another invitation was introduced by that one.
 */
function introducedAs(space: Space, state: State, person: Person): string {
  const members = space.replica.members();
  const admit = controlOf(person.introduced, 'admit');
  const invite = admit && inviteNode(space, hex(admit.invite));
  const by = invite && members.personOf(invite)?.id;
  const guest = by && state.spaces.guests.get(`${person.id as MemberId} ${by as MemberId}`);
  if (!guest || guest.fields.invite !== hex(admit.invite)) return '';
  return introduction(space, members, guest) ? guest.fields.name : '';
}

/** More that one member has introduced and that are not in yet: who writes more of them writes in vain. */
const MOST_OF_ONE = 8;
/** Introductions of one member that are looked at for that. */
const MOST_LOOKED_AT = 64;

export function askedIn(space: Space, state: State, proofs: Proofs): AskedIn[] {
  const members = space.replica.members();
  const noes = refusalsIn(space);
  const looked = new Map<string, number>();
  const shown = new Map<string, number>();
  const invites = new Set<string>();
  const count = (counts: Map<string, number>, of: string) => {
    counts.set(of, (counts.get(of) ?? 0) + 1);
    return counts.get(of) ?? 0;
  };
  const open = [...state.spaces.guests.values()]
    .filter(({ id, fields }) => !fields.withdrawn && !members.persons.has(id.split(' ')[0] ?? ''))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return open.flatMap((guest) => {
    const { invite } = guest.fields;
    if (count(looked, guest.id.split(' ')[1] ?? '') > MOST_LOOKED_AT) return [];
    const found = introduction(space, members, guest);
    // one invitation is for one person
    if (!found || invites.has(invite)) return [];
    const { id, by, token, admission } = found;
    if (!isAskedRightly(space, by, admission)) return [];
    if (!proofs.hold({ space: space.seat.space, invite: admission.invite, token }, admission)) return [];
    if (count(shown, by) > MOST_OF_ONE) return [];
    invites.add(invite);
    const sayings = members.livePersons().map((person): [MemberId, Saying] => {
      const hasSaid = person.id === by || members.approves(person, id, true);
      const isNo =
        noes.some((no) => no.by === person.id && no.about === id) && !hasAnswered(members, person, id);
      return [person.id as MemberId, isNo ? 'no' : hasSaid ? 'yes' : 'none'];
    });
    return [{ id, by, admission, name: inSentence(guest.fields.name), sayings: new Map(sayings) }];
  });
}

/** What became of somebody whom I introduced, where they did not come in by that: let in by another, or refused by the log itself. */
export function introducedInVain(
  space: Space,
  state: State,
  invite: string,
): 'otherwise' | 'refused' | undefined {
  const members = space.replica.members();
  for (const guest of state.spaces.guests.values()) {
    const [id = '', by] = guest.id.split(' ');
    if (guest.fields.invite !== invite || by !== space.me) continue;
    if (members.persons.has(id)) return 'otherwise';
    if (guest.fields.withdrawn) return 'refused';
  }
  return undefined;
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
): (Pick<AskedIn, 'id' | 'by' | 'admission'> & { readonly token: Bytes }) | undefined {
  const [id, by] = both.split(' ') as [MemberId, MemberId];
  const bytes = fromHex(fields.admission);
  const admission = bytes && readAdmission(bytes);
  const invite = inviteNode(space, fields.invite);
  if (!admission || !invite || hex(admission.person.sign) !== id || hex(admission.invite) !== fields.invite)
    return undefined;
  const token = controlOf(invite, 'invite')?.token;
  return token && members.personOf(invite)?.id === by ? { id, by, admission, token } : undefined;
}

export function inviteNode({ replica }: Space, id: string): Node | undefined {
  const node = replica.log.graph.get(id);
  return node && controlOf(node, 'invite') ? node : undefined;
}

/** The entry by which somebody has come by an invitation. */
export function admittedBy({ replica }: Space, invite: string): Node | undefined {
  const { log } = replica;
  const at = log.view().controls.find((one) => {
    const admit = controlOf(log.graph.at(one), 'admit');
    return admit !== undefined && hex(admit.invite) === invite;
  });
  return at === undefined ? undefined : log.graph.at(at);
}

/** Whether somebody has come by an invitation. */
export const isSpent = (space: Space, invite: string): boolean => admittedBy(space, invite) !== undefined;
