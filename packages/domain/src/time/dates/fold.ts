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
import type { DateId, MemberId, YearlyDayId } from '../../kernel/ids.ts';
import {
  type CancelSentence,
  type CircleDateEvent,
  type DateKey,
  type DateReason,
  inTheirOrder,
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
}

export type YearlyDay = Thing<YearlyDayId, YearlyDayFields>;

export interface DatesState {
  readonly shared: Map<DateKey, SharedDate>;
  readonly yearly: Map<YearlyDayId, YearlyDay>;
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
  switch (event.type) {
    case 'yearlyDayAdded':
      writeFields(state.yearly, event.day, newYearlyDay, event.fields, id, ancestry);
      writePresence(state.yearly, event.day, newYearlyDay, true, id, ancestry);
      break;
    case 'yearlyDayChanged': {
      const { changes, beside } = event;
      writeFields(
        ...([state.yearly, event.day, newYearlyDay] as const),
        ...([changes as Partial<YearlyDayFields>, id, ancestry, beside as Beside<YearlyDayFields>] as const),
      );
      break;
    }
    case 'yearlyDayRemoved':
    case 'yearlyDayRestored':
      writePresence(
        ...([state.yearly, event.day, newYearlyDay, event.type === 'yearlyDayRestored'] as const),
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
  const old = shared.get(key) ?? newDateOf(key, event.date, people);
  let { proposals, cancels } = old;
  const word = wordOf(event, by);
  if (event.type === 'dateProposed') {
    const { terms, asks, reasons } = event;
    proposals = write(proposals, id, { by, terms, asks, reasons }, ancestry);
  } else if (event.type === 'dateCancelled') {
    const { sentence, own } = event;
    cancels = write(cancels, id, { by, at, sentence, own }, ancestry);
  }
  const words = new Map(old.words);
  const place = `${word.kind} ${by} ${word.terms}`;
  words.set(place, write(words.get(place), id, word, ancestry));
  const said = { ...old, proposals, cancels, words };
  shared.set(key, {
    ...said,
    versions: versionsOf(said, ancestry),
    cancelled: standingCancels(said, ancestry),
  });
}

const newDateOf = (id: DateKey, date: DateId, people: readonly MemberId[]): SharedDate => ({
  ...{ id, date, people, proposals: [], cancels: [], words: new Map(), versions: [], cancelled: [] },
});

function wordOf(event: OfDate, by: MemberId): Word {
  if (event.type === 'dateCancelled') return { by, kind: 'cancelled', terms: '' };
  const kind = event.type === 'dateProposed' ? 'proposed' : event.says;
  return { by, kind, terms: termsKey(event.terms) };
}
