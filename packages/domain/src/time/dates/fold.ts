// Dates of a circle: what was said about each, as far as nothing newer stands over it, and how that stands by the one rule of yes and no.
import {
  type Ancestry,
  type Beside,
  type Entry,
  type Register,
  type Thing,
  write,
  writeFields,
  writePresence,
} from '../../kernel/history.ts';
import type { DateId, EntryId, MemberId, YearlyDayId } from '../../kernel/ids.ts';
import { inTheirOrder } from '../../kernel/parties.ts';
import {
  type CancelSentence,
  type CircleDateEvent,
  type DateKey,
  type DateReason,
  keyOfDate,
  type Terms,
  type TermsKey,
  termsKey,
  type YearlyDayFields,
} from './events.ts';
import { type DateVersion, standingCancels, versionsOf } from './versions.ts';

export interface Proposal {
  readonly by: MemberId;
  readonly terms: Terms;
  readonly asks: boolean;
  readonly reasons: readonly DateReason[];
}

export interface Cancelling {
  /** Who cancelled it, and so looks after what comes instead. */
  readonly by: MemberId;
  /** When, as their device says: a label. */
  readonly at: string;
  readonly sentence: CancelSentence | null;
  readonly own: string;
}

export type WordKind = 'proposed' | 'yes' | 'no' | 'open' | 'cancelled';
export interface Word {
  readonly by: MemberId;
  readonly kind: WordKind;
  /** What it is about; a cancelling is about all terms. */
  readonly terms: TermsKey | '';
}

export interface SharedDate {
  readonly id: DateKey;
  readonly date: DateId;
  /** Whom it needs, in order of their ids: always the same. */
  readonly people: readonly MemberId[];
  /** What was proposed last; several where people did at once. */
  readonly proposals: Register<Proposal>;
  /** The last word of each kind that each of them has said to each terms. */
  readonly words: ReadonlyMap<string, Register<Word>>;
  readonly cancels: Register<Cancelling>;
  /** The terms that stand now, in order of what they say; none before anything was proposed. */
  readonly versions: readonly DateVersion[];
  /** Cancellings that nothing was proposed after: while there is one, the date is off. */
  readonly cancelled: readonly Cancelling[];
  /** How many words somebody has said on it. */
  wordsOf(member: MemberId): number;
}

/** More than anybody says on one date: whoever says more has cancelled it, for good (DATE22). */
export const MOST_WORDS = 128;
/** After so many nobody says yes or offers anything any more, so that there is room for every no. */
export const MOST_BEFORE_NO = 100;

/** A day that comes round: who put it in, and what they called it. Nobody writes over what somebody else put in. */
export type YearlyKey = string & { readonly '': 'yearlyKey' };
export const yearlyKey = (by: MemberId, day: YearlyDayId): YearlyKey => `${by} ${day}` as YearlyKey;
export const authorOfDay = (key: YearlyKey): MemberId => key.slice(0, key.indexOf(' ')) as MemberId;
export const dayIn = (key: YearlyKey): YearlyDayId => key.slice(key.indexOf(' ') + 1) as YearlyDayId;

export type YearlyDay = Thing<YearlyKey, YearlyDayFields>;

export interface DatesState {
  readonly shared: Map<DateKey, SharedDate>;
  readonly yearly: Map<YearlyKey, YearlyDay>;
}

export const newYearlyDay: YearlyDayFields = {
  name: '',
  on: { kind: 'yearly', month: 1, day: 1 },
  people: [],
  lead: 42,
  alternates: [],
};

export const noDates = (): DatesState => ({ shared: new Map(), yearly: new Map() });

/** Takes one entry into the state, in place. Total; and nothing that nobody in a circle has said is anything. */
export function foldDates(state: DatesState, entry: Entry<CircleDateEvent>, ancestry: Ancestry): void {
  const { event, id, by } = entry;
  if (by === undefined) return;
  const key = 'day' in event ? yearlyKey(by, event.day) : ('' as YearlyKey);
  switch (event.type) {
    case 'yearlyDayAdded':
      writeFields(state.yearly, key, newYearlyDay, event.fields, id, ancestry);
      writePresence(state.yearly, key, newYearlyDay, true, id, ancestry);
      break;
    case 'yearlyDayChanged': {
      const { changes, beside } = event;
      writeFields(
        ...([state.yearly, key, newYearlyDay] as const),
        ...([changes as Partial<YearlyDayFields>, id, ancestry, beside as Beside<YearlyDayFields>] as const),
      );
      break;
    }
    case 'yearlyDayRemoved':
    case 'yearlyDayRestored':
      writePresence(
        ...([state.yearly, key, newYearlyDay, event.type === 'yearlyDayRestored'] as const),
        ...([id, ancestry] as const),
      );
      break;
    default:
      foldDate(state, { ...entry, event, by }, ancestry);
  }
}

type OfDate = Extract<CircleDateEvent, { people: MemberId[] }>;

function foldDate(
  { shared }: DatesState,
  { event, id, at, by }: Entry<OfDate> & { readonly by: MemberId },
  ancestry: Ancestry,
): void {
  const people = inTheirOrder(event.people);
  // nobody arranges, answers or cancels what others do with each other
  if (people.length < 2 || !people.includes(by)) return;
  const key = keyOfDate(event.date, people);
  const known = shared.get(key);
  const said =
    known instanceof FoldedDate ? known.said : { id: key, date: event.date, people, ...nothingSaid() };
  shared.set(key, new FoldedDate(hear(said, event, { id, at, by }, ancestry), ancestry));
}

/** All that was said on a date: its maps change in place. */
interface Said extends Pick<SharedDate, 'id' | 'date' | 'people' | 'proposals' | 'cancels'> {
  readonly words: Map<string, Register<Word>>;
  /** The proposal whose entry has the smallest id: all that is left to show once somebody has said too much. */
  readonly first: Register<Proposal>;
  /** Entries in which somebody said something; null for whoever has said too much. */
  readonly entries: Map<MemberId, Set<EntryId> | null>;
}

const nothingSaid = () => ({ proposals: [], cancels: [], words: new Map(), first: [], entries: new Map() });

function hear(
  said: Said,
  event: OfDate,
  { id, at, by }: { readonly id: EntryId; readonly at: string; readonly by: MemberId },
  ancestry: Ancestry,
): Said {
  const { words, entries } = said;
  let { proposals, cancels, first } = said;
  if (event.type === 'dateProposed') {
    const { terms, asks, reasons } = event;
    const proposal = { by, terms, asks, reasons };
    if (!first[0] || id < first[0].entry) first = [{ entry: id, value: proposal }];
    proposals = write(proposals, id, proposal, ancestry);
  } else if (event.type === 'dateCancelled') {
    const { sentence, own } = event;
    cancels = write(cancels, id, { by, at, sentence, own }, ancestry);
  }
  const before = entries.get(by);
  if (before !== null) entries.set(by, before?.add(id) ?? new Set([id]));
  if ((before?.size ?? 0) > MOST_WORDS) entries.set(by, null);
  if ([...entries.values()].includes(null)) {
    // whichever words came first here, everybody reads the same
    words.clear();
    return { ...said, first, proposals: [], cancels: [] };
  }
  const word = wordOf(event, by);
  const place = `${word.kind} ${by} ${word.terms}`;
  words.set(place, write(words.get(place), id, word, ancestry));
  return { ...said, first, proposals, cancels };
}

/** How it stands is found when somebody asks, and not after every word. */
class FoldedDate implements SharedDate {
  readonly said: Said;
  readonly #ancestry: Ancestry;
  #versions: readonly DateVersion[] | undefined;
  #cancelled: readonly Cancelling[] | undefined;

  constructor(said: Said, ancestry: Ancestry) {
    this.said = said;
    this.#ancestry = ancestry;
  }

  get id(): DateKey {
    return this.said.id;
  }
  get date(): DateId {
    return this.said.date;
  }
  get people(): readonly MemberId[] {
    return this.said.people;
  }
  get words(): ReadonlyMap<string, Register<Word>> {
    return this.said.words;
  }
  get cancels(): Register<Cancelling> {
    return this.said.cancels;
  }
  get proposals(): Register<Proposal> {
    const { proposals, first } = this.said;
    return proposals.length > 0 ? proposals : first;
  }
  get versions(): readonly DateVersion[] {
    this.#versions ??= versionsOf(this, this.#ancestry);
    return this.#versions;
  }
  get cancelled(): readonly Cancelling[] {
    this.#cancelled ??= this.#foundCancelled();
    return this.#cancelled;
  }
  #foundCancelled(): readonly Cancelling[] {
    const tooMuch = [...this.said.entries].flatMap(([by, entries]) => (entries === null ? [by] : []));
    if (tooMuch.length === 0) return standingCancels(this, this.#ancestry);
    return tooMuch.sort().map((by) => ({ by, at: '', sentence: null, own: '' }));
  }
  wordsOf(member: MemberId): number {
    const entries = this.said.entries.get(member);
    return entries === null ? Number.POSITIVE_INFINITY : (entries?.size ?? 0);
  }
}

function wordOf(event: OfDate, by: MemberId): Word {
  if (event.type === 'dateCancelled') return { by, kind: 'cancelled', terms: '' };
  const kind = event.type === 'dateProposed' ? 'proposed' : event.says;
  return { by, kind, terms: termsKey(event.terms) };
}
