// The letters that came for invitations of this device: which of them are answers. What is none is dropped at once, because a relay has room
// for few. docs/spec/circles.md, CIRCLE14, CIRCLE15.
import type { Suites } from '@orrery/log';
import { equalBytes, hash, hex } from '@orrery/wire';
import type { Letter } from '../sync/state.ts';
import { type Answer, openAnswer } from './answer.ts';
import type { Circle } from './circle.ts';
import { inviteNode } from './members.ts';
import type { InvitationRecord } from './records.ts';

/** Letters that are remembered as sent away, of one invitation. */
const MOST_SENT_AWAY = 64;

/** What a letter is known by, whatever relay hands it over. */
const markOf = ({ box }: Letter): string => hex(hash(box));

export const withMark = (sentAway: readonly string[], letter: Letter): string[] =>
  [...sentAway, markOf(letter)].slice(-MOST_SENT_AWAY);

export class Letters {
  readonly #circle: Circle;
  readonly #suites: Suites;
  readonly #isOpen: (record: InvitationRecord) => boolean;
  readonly #changed: () => void;
  /** What a letter says, once it was looked at; null where it is no answer. */
  readonly #read = new WeakMap<Letter, Answer | null>();

  constructor(
    circle: Circle,
    suites: Suites,
    isOpen: (record: InvitationRecord) => boolean,
    changed: () => void,
  ) {
    this.#circle = circle;
    this.#suites = suites;
    this.#isOpen = isOpen;
    this.#changed = changed;
  }

  #lettersFor(
    { invite }: InvitationRecord,
    mail: readonly Letter[] = this.#circle.sync?.mail ?? [],
  ): readonly Letter[] {
    return mail.filter((letter) => equalBytes(letter.invite, invite));
  }

  /** How many are answers, as far as they were read. */
  countFor = (record: InvitationRecord): number =>
    this.#lettersFor(record).filter((letter) => this.#read.get(letter)).length;

  /** The answers among them; lets go of what is none, was sent away, or came too late. */
  async fitFor(
    record: InvitationRecord,
    mail?: readonly Letter[],
  ): Promise<readonly (Answer & { readonly letter: Letter })[]> {
    const { sync } = this.#circle;
    const letters = this.#lettersFor(record, mail);
    if (letters.length === 0 || !sync) return [];
    if (!this.#isOpen(record)) {
      sync.drop(letters);
      return [];
    }
    const unread = letters.filter((letter) => !this.#read.has(letter));
    for (const letter of unread) {
      const answer = await this.#open(record, letter);
      // what it is about may not be here yet
      if (answer !== undefined) this.#read.set(letter, answer);
    }
    const isUnfit = (letter: Letter) =>
      this.#read.get(letter) === null || record.sentAway.includes(markOf(letter));
    const unfit = letters.filter(isUnfit);
    if (unfit.length > 0) sync.drop(unfit);
    if (unread.some((letter) => this.#read.get(letter))) this.#changed();
    return letters.flatMap((letter) => {
      const answer = this.#read.get(letter);
      return answer && !unfit.includes(letter) ? [{ ...answer, letter }] : [];
    });
  }

  async #open(record: InvitationRecord, letter: Letter): Promise<Answer | null | undefined> {
    const { replica } = this.#circle.space;
    const control = inviteNode(this.#circle.space, hex(record.invite))?.entry.header.control;
    const pair = replica.seat.device?.pair;
    if (!pair || control?.kind !== 'invite') return undefined;
    const to = { space: record.space, invite: record.invite, token: control.token };
    const answer = await openAnswer(this.#suites, pair, to, letter.box);
    // who would be something else than was asked for is nobody’s guest
    return answer?.admission.role === control.role ? answer : null;
  }
}
