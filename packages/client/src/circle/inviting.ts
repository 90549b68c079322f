// Asking somebody into a circle: the invitations that this device has written, who has answered them, and letting in whom everybody has
// said yes to. docs/spec/circles.md, CIRCLE10–CIRCLE16, CIRCLE18, CIRCLE20.
import {
  type Body,
  cleanName,
  type MemberId,
  ok,
  type Result,
  type Role,
  refuse,
  type SpacesEvent,
} from '@orrery/domain';
import { type Suites, writeControl } from '@orrery/log';
import { type Bytes, compareBytes, equalBytes, fromHex, hex, idOf } from '@orrery/wire';
import type { Letter } from '../sync/state.ts';
import { derive } from '../vault/derive.ts';
import { type Admission, type Answer, admissionBytes, codeOf } from './answer.ts';
import type { Circle, CircleWhy, World } from './circle.ts';
import { Letters, withMark } from './letters.ts';
import { decodeInvitation, encodeInvitation, MOST_HEADS, type Preview, tooLongBy } from './link.ts';
import { admittedBy, introducedInVain, inviteNode, isSpent } from './members.ts';
import { type InvitationRecord, invitationBody } from './records.ts';

export interface Invitation {
  /** 64 hexadecimal digits. */
  readonly id: string;
  /** For whom it was made, as I call them; nobody else reads it. */
  readonly who: string;
  /** What its link says to whoever opens it. */
  readonly preview: Preview | undefined;
  /** ISO 8601 with Z. */
  readonly until: string;
  /**
   * `sending`: the relay does not have it yet. `spent`: somebody came by it. `otherwise`: whoever was introduced came in by another
   * invitation; `refused`: they cannot come in by this one.
   */
  readonly state: 'sending' | 'open' | 'expired' | 'withdrawn' | 'spent' | 'otherwise' | 'refused';
  /** How many have answered it, as far as this device has looked. */
  readonly answers: number;
  /** The circle has moved since it was made, and whoever came by it has written nothing yet: they may not know where it is. */
  readonly isAwaited: boolean;
  /** Until when whoever was introduced may come in by it; ISO 8601 with Z. */
  readonly last: string;
}

/** Somebody answered; whether it is the one who was meant only the code tells. */
export interface Answered extends Answer {
  readonly letter: Letter;
  /** Twelve digits in fours, the same as on the guest's device. */
  readonly code: string;
}

/** A week, in milliseconds. */
const WEEK = 7 * 86_400_000;
/** Milliseconds after its end in which whoever was introduced may come in by it. */
const GRACE = 30 * 86_400_000;
const lastOf = ({ until }: InvitationRecord): string => new Date(Date.parse(until) + GRACE).toISOString();
export class Inviting {
  readonly #circle: Circle;
  readonly #suites: Suites;
  readonly #world: World;
  readonly #changed: () => void;
  readonly #invitations = new Map<string, InvitationRecord>();
  readonly #letters: Letters;
  /** The digits, by what is admitted: each takes up to a second. */
  readonly #codes = new Map<string, Promise<string>>();

  constructor(circle: Circle, suites: Suites, world: World, changed: () => void) {
    this.#circle = circle;
    this.#suites = suites;
    this.#world = world;
    this.#changed = changed;
    this.#letters = new Letters(circle, suites, (record) => this.#stateOf(record) === 'open', changed);
  }

  /** Takes in what this device remembers of an invitation. */
  remember(record: InvitationRecord): void {
    this.#invitations.set(hex(record.invite), record);
  }

  all(): Invitation[] {
    return [...this.#invitations.values()].map((record) => this.#invitationOf(record));
  }

  #stateOf(record: InvitationRecord): Invitation['state'] {
    const { invite, until, isWithdrawn } = record;
    const { space, state } = this.#circle;
    const id = hex(invite);
    if (isSpent(space, id)) return 'spent';
    if (lastOf(record) <= this.#world.now()) return 'expired';
    if (isWithdrawn) return 'withdrawn';
    const vain = introducedInVain(space, state, id);
    if (vain) return vain;
    if (until <= this.#world.now()) return 'expired';
    return this.#circle.sync && !this.#circle.sync.has(id) ? 'sending' : 'open';
  }

  /** Writes an invitation for one person, which says what the preview says. The link works once the relay has it. */
  async invite(preview: Preview, who = '', role: Role = 'member'): Promise<Result<Invitation, CircleWhy>> {
    if (!this.#circle.mayAskIn(role)) return refuse({ code: 'providersMayNot' });
    const by = tooLongBy(preview);
    if (by > 0) return refuse({ code: 'previewTooLong', by });
    const token = this.#suites.suite.randomBytes(32);
    const { keys } = await this.#suites.keys.pair(token);
    let made: InvitationRecord | undefined;
    const written = await this.#circle.space.write(
      (replica) => writeControl(replica, { kind: 'invite', token: keys.sign, role }),
      (parcels) => {
        const header = parcels.at(-1)?.header;
        if (!header) return [];
        made = { ...this.#recordOf(idOf(header), token, preview, role), who };
        return [invitationBody(made)];
      },
    );
    if (!written.ok) return written;
    if (!made) throw new Error('written by this device');
    this.remember(made);
    this.#changed();
    return ok(this.#invitationOf(made));
  }

  #invitationOf(record: InvitationRecord): Invitation {
    const link = decodeInvitation(record.link);
    const preview = typeof link === 'string' ? undefined : link.preview;
    const { until, who } = record;
    const id = hex(record.invite);
    const answers = this.#letters.countFor(record);
    const [state, isAwaited] = [this.#stateOf(record), this.#isAwaited(record)];
    return { id, who, preview, until, last: lastOf(record), state, answers, isAwaited };
  }

  /** Whoever came by an invitation that was made at another relay has written nothing where this device can read it (CIRCLE64). */
  #isAwaited({ invite, link: text }: InvitationRecord): boolean {
    const { replica, seat } = this.#circle.space;
    const link = decodeInvitation(text);
    if (typeof link === 'string' || link.relay === seat.relay) return false;
    const came = admittedBy(this.#circle.space, hex(invite));
    const devices = [...replica.members().devices.values()];
    return (
      came !== undefined &&
      devices.every(({ id, introduced }) => introduced !== came || replica.log.lastOf(id) === undefined)
    );
  }

  #recordOf(invite: Bytes, token: Bytes, preview: Preview, role: Role): InvitationRecord {
    const { seat, replica } = this.#circle.space;
    const { space, relay } = seat;
    const wrap = replica.seat.device?.pair.keys.wrap;
    if (!wrap) throw new Error('written by this device');
    const after = this.#circle.after && fromHex(this.#circle.after);
    const form = seat.form ?? 'circle';
    const parts = { space, form, role, invite, wrap, token, heads: [], relay, preview };
    const link = encodeInvitation({ ...parts, ...(after ? { after } : {}) });
    const until = new Date(Date.parse(this.#world.now()) + WEEK).toISOString();
    return { space, invite, token, link, until, isWithdrawn: false, who: '', sentAway: [] };
  }

  /** What goes behind the # of the app's address: it rests on all that this device has by now. Undefined once it opens nothing. */
  linkOf(id: string): string | undefined {
    const record = this.#invitations.get(id);
    const link = record && decodeInvitation(record.link);
    const state = record && this.#stateOf(record);
    if (!link || typeof link === 'string') return undefined;
    const isGiven = state === 'open' || state === 'sending' || (state === 'spent' && this.#isAwaited(record));
    if (!isGiven) return undefined;
    const heads = this.#circle.space.replica.log.graph.heads().map(({ entry }) => entry.id);
    const further = heads.filter((head) => !equalBytes(head, link.invite)).sort(compareBytes);
    // where the circle lies now
    const { relay } = this.#circle.space.seat;
    return encodeInvitation({ ...link, relay, heads: further.slice(0, MOST_HEADS) });
  }

  /** The link opens nothing any more, and whoever has answered it does not come in. */
  async withdraw(id: string): Promise<Result<void, CircleWhy>> {
    const record = this.#invitations.get(id);
    if (!record || isSpent(this.#circle.space, id)) return refuse({ code: 'invitationOver' });
    const withdrawn = { ...record, isWithdrawn: true };
    const bodies = this.#circle
      .askedIn()
      .filter(({ admission }) => hex(admission.invite) === id)
      .map((guest) =>
        this.#event({ type: 'guestIntroduced', guest: guest.id, changes: { withdrawn: true } }),
      );
    // with nothing to tell the others there is still something to remember
    const kept = await this.#circle.space.append(bodies, [invitationBody(withdrawn)]);
    if (!kept.ok) return kept;
    this.remember(withdrawn);
    this.#changed();
    return ok(undefined);
  }

  #event(event: SpacesEvent): Body {
    return { tool: 'spaces', version: 1, at: this.#world.now(), event };
  }

  /** Lets go of letters that are no answer: they would take the room of those who answer. */
  async readLetters(): Promise<void> {
    for (const record of this.#invitations.values()) await this.#letters.fitFor(record);
  }

  /** Who has answered an invitation of this device, while it is open: each once. */
  async answers(id: string, mail?: readonly Letter[]): Promise<readonly Answered[]> {
    const record = this.#invitations.get(id);
    if (!record) return [];
    const each = new Map<string, Answered>();
    for (const { letter, ...answer } of await this.#letters.fitFor(record, mail)) {
      const code = await this.codeOf(answer.admission);
      each.set(hex(admissionBytes(answer.admission)), { ...answer, letter, code });
    }
    return [...each.values()];
  }

  /** Twelve digits, which whoever was introduced sees, too: everybody may ask them. */
  codeOf(admission: Admission): Promise<string> {
    const key = hex(admissionBytes(admission));
    const asked = { space: this.#circle.space.seat.space, invite: admission.invite };
    const code = this.#codes.get(key) ?? codeOf(derive, asked, admission);
    this.#codes.set(key, code);
    return code;
  }

  /** It was not they: it does not come again, whatever the relay does. */
  async sendAway({ letter, admission }: Answered): Promise<void> {
    this.#circle.sync?.drop([letter]);
    const record = this.#invitations.get(hex(admission.invite));
    if (!record) return;
    const sentAway = withMark(record.sentAway, letter);
    const kept = await this.#circle.space.append([], [invitationBody({ ...record, sentAway })]);
    if (kept.ok) this.remember({ ...record, sentAway });
    this.#changed();
  }

  /** Tells the others who asks, after a person has compared the code. This device lets them in once everybody has said yes. */
  async introduce({ admission, name, letter }: Answered): Promise<Result<void, CircleWhy>> {
    const record = this.#invitations.get(hex(admission.invite));
    if (!record || this.#stateOf(record) !== 'open') return refuse({ code: 'invitationOver' });
    // one invitation is for one person
    if (this.#circle.askedIn().some((one) => hex(one.admission.invite) === hex(admission.invite)))
      return refuse({ code: 'invitationOver' });
    // whoever introduces says yes by that
    const closed = await this.#circle.closeOpenings();
    if (!closed.ok) return closed;
    const guest = hex(admission.person.sign) as MemberId;
    const fields = { name: cleanName(name), invite: hex(admission.invite), withdrawn: false };
    const changes = { ...fields, admission: hex(admissionBytes(admission)) };
    const kept = await this.#circle.space.append([this.#event({ type: 'guestIntroduced', guest, changes })]);
    if (!kept.ok) return kept;
    this.#circle.sync?.drop([letter]);
    // somebody else has invited them, too: a yes is a yes to the person
    if (this.#circle.askedIn().some(({ id, by }) => id === guest && by !== this.#circle.space.me))
      await this.#circle.say(guest, true);
    return ok(undefined);
  }

  /** Lets in whom this device has invited and everybody has said yes to; answers how many came in. */
  async admitWhoMay(): Promise<number> {
    const device = hex(this.#circle.space.seat.device);
    let count = 0;
    this.#circle.askedIn();
    await this.#circle.proofs.settled();
    for (const { id, by, admission, sayings } of this.#circle.askedIn()) {
      const invite = hex(admission.invite);
      const node = inviteNode(this.#circle.space, invite);
      const isMine = by === this.#circle.space.me && node && hex(node.entry.header.author) === device;
      const record = this.#invitations.get(invite);
      const isOver = record?.isWithdrawn || isSpent(this.#circle.space, invite);
      if (!isMine || isOver) continue;
      // a yes of last spring is no yes of today
      if (record && lastOf(record) <= this.#world.now()) {
        await this.withdraw(invite);
        continue;
      }
      if ([...sayings.values()].some((said) => said !== 'yes')) continue;
      const admitted = await this.#circle.writeAndHandOn((replica) => writeControl(replica, admission));
      if (admitted.ok) count += 1;
      else if (admitted.why.code === 'notValid') await this.#turnAway(id);
    }
    return count;
  }

  /** Nobody would take the admission in, now or later: what was answered with breaks a rule. */
  async #turnAway(guest: MemberId): Promise<void> {
    await this.#circle.space.append([
      this.#event({ type: 'guestIntroduced', guest, changes: { withdrawn: true } }),
    ]);
  }
}
