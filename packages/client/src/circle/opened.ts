// The circles that lie in a vault, each opened once, and what else this device remembers of them; also of what this tab and others write
// there meanwhile. docs/spec/circles.md, CIRCLE40.
import type { SpaceId } from '@orrery/domain';
import type { Suites } from '@orrery/log';
import { hex } from '@orrery/wire';
import { leftOf } from '../space/erasing.ts';
import { isOfSpace, type SeatRecord, seatsIn } from '../space/journal.ts';
import { Space } from '../space/space.ts';
import type { Reading, Vault, VaultBody, VaultEntry } from '../vault/vault.ts';
import { Circle, type World } from './circle.ts';
import type { Copies } from './kept.ts';
import {
  type InvitationRecord,
  invitationIn,
  keptIn,
  notWaitingBody,
  overIn,
  type Waiting,
  waitingIn,
} from './records.ts';

/** What was read already, and whatever other tabs have written since. */
export type Read = Reading & { since(): readonly VaultEntry[] };

interface Around {
  readonly vault: Vault;
  readonly suites: Suites;
  readonly world: World;
  readonly copies: Copies;
  /** Of one that was left nothing shows. */
  isLeft(space: SpaceId): boolean;
  changed(): void;
}

export class Opened {
  readonly circles = new Map<SpaceId, Circle>();
  /** Care spaces to which I have no access any more. */
  readonly over = new Set<SpaceId>();
  readonly waiting = new Map<SpaceId, Waiting>();
  readonly #invitations = new Map<string, InvitationRecord>();
  readonly #around: Around;
  readonly #unsubscribe: () => void;
  /** One after the other. */
  #opening: Promise<void> = Promise.resolve();
  /** How many are being opened, the first reading among them, and what was written meanwhile. */
  #pending = 1;
  #heard: VaultEntry[] = [];
  #isStopped = false;

  constructor(around: Around) {
    this.#around = around;
    this.#unsubscribe = around.vault.subscribe((notice) => {
      if (notice.kind === 'entries') this.#hear(notice.entries);
    });
  }

  /** Opens what the vault holds of circles. */
  async start(read: Read): Promise<void> {
    const entries = [...read.entries, ...read.since()];
    this.#remember(entries);
    const since = () => [...read.since(), ...this.#heard];
    for (const seat of seatsIn(entries)) this.#open(seat, { ...read, since });
    this.#inTurn(async () => {});
    await this.settled();
  }

  /** Resolves when all of which there is a seat are open. */
  settled(): Promise<void> {
    return this.#opening;
  }

  /** What this tab and others write into the vault, beside entries. */
  #hear(entries: readonly VaultEntry[]): void {
    this.#remember(entries);
    const seats = seatsIn(entries).filter(({ form }) => form !== undefined);
    if (this.#pending > 0 || seats.length > 0) this.#heard.push(...entries);
    // a seat comes with all that it begins with; one that is here already, by itself
    const read = { entries, damage: [], since: () => this.#heard };
    for (const seat of seats)
      this.#open(seat, this.circles.has(hex(seat.space) as SpaceId) ? undefined : read);
    if (seats.length > 0) void this.#opening.then(() => this.#around.changed());
  }

  #remember(entries: readonly VaultEntry[]): void {
    for (const { body } of entries) {
      const found = waitingIn(body);
      const space = found?.space as SpaceId | undefined;
      if (space && found?.waiting) this.waiting.set(space, found.waiting);
      else if (space) this.waiting.delete(space);
      const over = overIn(body);
      if (over) this.over.add(over);
      const invitation = invitationIn(body);
      if (invitation) {
        this.#invitations.set(hex(invitation.invite), invitation);
        this.circles.get(hex(invitation.space) as SpaceId)?.inviting.remember(invitation);
      }
    }
  }

  #open(seat: SeatRecord, read?: Read): void {
    const id = hex(seat.space) as SpaceId;
    this.#pending += 1;
    this.#inTurn(async () => {
      const before = this.circles.get(id);
      // a seat that was written anew names another relay
      const isSame = before?.space.seat.relay === seat.relay && before.space.seat.code === seat.code;
      if (!seat.form || this.#isStopped || isSame) return;
      // of two that write, one would not hear what the other wrote
      before?.stop();
      const { vault, suites, world } = this.#around;
      const opened = await Space.open(vault, suites, seat, read);
      if (!opened.ok) return;
      if (this.#isStopped) return opened.value.stop();
      const circle = new Circle(opened.value, suites, world, () => this.#around.changed());
      for (const record of this.#invitations.values())
        if (hex(record.space) === id) circle.inviting.remember(record);
      this.circles.set(id, circle);
      // of one that I have left nothing shows
      if (!this.#around.isLeft(id)) await circle.start();
    });
  }

  /** One that does not open is no reason not to open the next. */
  #inTurn(open: () => Promise<void>): void {
    this.#opening = this.#opening
      .then(open)
      .catch(() => undefined)
      .then(() => {
        this.#pending -= 1;
        if (this.#pending === 0) this.#heard = [];
      });
  }

  async note(body: VaultBody): Promise<void> {
    await this.#around.vault.append([body]);
  }

  /** The keys of a circle, its entries, and all that this device remembers of it, are let go of; what was to stay stays. */
  async drop(circle: Circle, keeps: boolean): Promise<boolean> {
    const { space } = circle.space.seat;
    circle.stop();
    // a copy that was to stay stays; of one that was to go as well nothing does
    const forgotten = await this.#around.vault.forget(({ body }) =>
      (!keeps || keptIn(body, 0) === undefined) && overIn(body) === undefined && isOfSpace(body, space)
        ? undefined
        : body,
    );
    if (!forgotten.ok) return false;
    if (!keeps) this.#around.copies.drop(circle.id);
    this.circles.delete(circle.id);
    this.waiting.delete(circle.id);
    return true;
  }

  /** Where the device is full, what members wrote goes from it, and what is needed to leave stays. */
  async makeRoom(circle: Circle): Promise<void> {
    const { vault } = this.#around;
    // whoever is in waits no more: small, and true
    const tried = await vault.append([notWaitingBody(circle.space.seat.space)]);
    if (tried.ok || tried.why.code !== 'full') return;
    const { graph } = circle.space.replica.log;
    const content = graph.nodes.filter(({ entry }) => entry.header.kind === 'content');
    const keys = new Set(content.map(({ entry }) => entry.key));
    await vault.forget((entry) => leftOf(entry, new Set(), keys));
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
    for (const circle of this.circles.values()) circle.stop();
  }
}
