// Asking somebody into a circle: the invitations that this device has written, who has answered them, and letting in whom everybody has
// said yes to. docs/spec/circles.md, CIRCLE10–CIRCLE16, CIRCLE18, CIRCLE20.
import {
  type Body,
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
import { type Answer, admissionBytes, codeOf, openAnswer } from './answer.ts';
import type { Circle, CircleWhy, World } from './circle.ts';
import { decodeInvitation, encodeInvitation, MOST_HEADS, type Preview, tooLongBy } from './link.ts';
import { inviteNode, isSpent } from './members.ts';
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
  /** `sending`: the relay does not have it yet. `spent`: somebody came by it. */
  readonly state: 'sending' | 'open' | 'expired' | 'withdrawn' | 'spent';
}

/** Somebody answered; whether it is the one who was meant only the code tells. */
export interface Answered extends Answer {
  readonly letter: Letter;
  /** Twelve digits in fours, the same as on the guest's device. */
  readonly code: string;
}

/** A week, in milliseconds. */
const WEEK = 7 * 86_400_000;

export class Inviting {
  readonly #circle: Circle;
  readonly #suites: Suites;
  readonly #world: World;
  readonly #changed: () => void;
  readonly #invitations = new Map<string, InvitationRecord>();
  /** What a letter says, once it was looked at: each takes up to a second. */
  readonly #looks = new WeakMap<Letter, Promise<Answered | undefined>>();

  constructor(circle: Circle, suites: Suites, world: World, changed: () => void) {
    this.#circle = circle;
    this.#suites = suites;
    this.#world = world;
    this.#changed = changed;
  }

  /** Takes in what this device remembers of an invitation. */
  remember(record: InvitationRecord): void {
    this.#invitations.set(hex(record.invite), record);
  }

  all(): Invitation[] {
    return [...this.#invitations.values()].map((record) => this.#invitationOf(record));
  }

  #stateOf({ invite, until, isWithdrawn }: InvitationRecord): Invitation['state'] {
    const id = hex(invite);
    if (isSpent(this.#circle.space, id)) return 'spent';
    if (isWithdrawn) return 'withdrawn';
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
    return { id: hex(record.invite), who, preview, until, state: this.#stateOf(record) };
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
    return { space, invite, token, link, until, isWithdrawn: false, who: '' };
  }

  /** What goes behind the # of the app's address: it rests on all that this device has by now. Undefined once it opens nothing. */
  linkOf(id: string): string | undefined {
    const record = this.#invitations.get(id);
    const link = record && decodeInvitation(record.link);
    const state = record && this.#stateOf(record);
    if (!link || typeof link === 'string' || (state !== 'open' && state !== 'sending')) return undefined;
    const heads = this.#circle.space.replica.log.graph.heads().map(({ entry }) => entry.id);
    const further = heads.filter((head) => !equalBytes(head, link.invite)).sort(compareBytes);
    return encodeInvitation({ ...link, heads: further.slice(0, MOST_HEADS) });
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

  /** Who has answered an invitation of this device, while it is open: each once. */
  async answers(
    id: string,
    mail: readonly Letter[] = this.#circle.sync?.mail ?? [],
  ): Promise<readonly Answered[]> {
    const record = this.#invitations.get(id);
    const sync = this.#circle.sync;
    if (!record || !sync) return [];
    const letters = mail.filter(({ invite }) => equalBytes(invite, record.invite));
    if (this.#stateOf(record) !== 'open') {
      if (letters.length > 0) sync.drop(letters);
      return [];
    }
    const each = new Map<string, Answered>();
    for (const letter of letters) {
      const look = this.#looks.get(letter) ?? this.#lookAt(record, letter);
      this.#looks.set(letter, look);
      const answered = await look;
      if (answered) each.set(hex(admissionBytes(answered.admission)), answered);
    }
    return [...each.values()];
  }

  async #lookAt(record: InvitationRecord, letter: Letter): Promise<Answered | undefined> {
    const pair = this.#circle.space.replica.seat.device?.pair;
    const node = inviteNode(this.#circle.space, hex(record.invite));
    const control = node?.entry.header.control;
    if (!pair || control?.kind !== 'invite') return undefined;
    const to = { space: record.space, invite: record.invite, token: control.token };
    const answer = await openAnswer(this.#suites, pair, to, letter.box);
    // who would be something else than was asked for is nobody’s guest
    if (answer?.admission.role !== control.role) return undefined;
    return { ...answer, letter, code: await codeOf(derive, to, answer.admission) };
  }

  /** Tells the others who asks, after a person has compared the code. This device lets them in once everybody has said yes. */
  async introduce({ admission, name, letter }: Answered): Promise<Result<void, CircleWhy>> {
    const record = this.#invitations.get(hex(admission.invite));
    if (!record || this.#stateOf(record) !== 'open') return refuse({ code: 'invitationOver' });
    // whoever introduces says yes by that
    const closed = await this.#circle.closeOpenings();
    if (!closed.ok) return closed;
    const guest = hex(admission.person.sign) as MemberId;
    const fields = { name: name.slice(0, 40), invite: hex(admission.invite), withdrawn: false };
    const changes = { ...fields, admission: hex(admissionBytes(admission)) };
    const kept = await this.#circle.space.append([this.#event({ type: 'guestIntroduced', guest, changes })]);
    if (!kept.ok) return kept;
    this.#circle.sync?.drop([letter]);
    return ok(undefined);
  }

  /** Lets in whom this device has invited and everybody has said yes to; answers how many came in. */
  async admitWhoMay(): Promise<number> {
    const device = hex(this.#circle.space.seat.device);
    let count = 0;
    for (const { id, by, admission, sayings } of this.#circle.askedIn()) {
      const invite = hex(admission.invite);
      const node = inviteNode(this.#circle.space, invite);
      const isMine = by === this.#circle.space.me && node && hex(node.entry.header.author) === device;
      const isOver = this.#invitations.get(invite)?.isWithdrawn || isSpent(this.#circle.space, invite);
      if (!isMine || isOver || [...sayings.values()].some((said) => said !== 'yes')) continue;
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
