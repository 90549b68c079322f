import {
  type Ancestry,
  type Beside,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../kernel/history.ts';
import type {
  CandidateId,
  CheckId,
  ChoiceId,
  CriterionId,
  EveningId,
  FriendId,
  GoalId,
  IdeaId,
  LoadId,
  PauseId,
  SupportId,
  ValueId,
} from '../kernel/ids.ts';
import type { CheckFields, PaceFields } from './check/fields.ts';
import type { CandidateFields, CriterionFields } from './choosing/fields.ts';
import type {
  AsideFields,
  ChoiceFields,
  CompassEvent,
  EveningFields,
  FriendFields,
  IdeaFields,
  LoadFields,
  PauseFields,
  SupportFields,
  ValueFields,
} from './events.ts';
import type { GoalFields } from './goals/fields.ts';
import { withOptionIds } from './options.ts';

/** Each noun's things: their ids and their fields. */
export interface CompassThings {
  idea: Thing<IdeaId, IdeaFields>;
  evening: Thing<EveningId, EveningFields>;
  value: Thing<ValueId, ValueFields>;
  choice: Thing<ChoiceId, ChoiceFields>;
  load: Thing<LoadId, LoadFields>;
  friend: Thing<FriendId, FriendFields>;
  pause: Thing<PauseId, PauseFields>;
  aside: Thing<string, AsideFields>;
  support: Thing<SupportId, SupportFields>;
  goal: Thing<GoalId, GoalFields>;
  candidate: Thing<CandidateId, CandidateFields>;
  criterion: Thing<CriterionId, CriterionFields>;
  check: Thing<CheckId, CheckFields>;
  pace: Thing<string, PaceFields>;
}
export type CompassNoun = keyof CompassThings;
/** Those that people see as things. */
export const COMPASS_NOUNS = [
  'idea',
  'evening',
  'value',
  'choice',
  'load',
  'friend',
  'pause',
  'support',
  'goal',
  'candidate',
  'criterion',
  'check',
] as const;
export type CompassFields<N extends CompassNoun> = CompassThings[N]['fields'];
export type CompassId<N extends CompassNoun> = CompassThings[N]['id'];

export type CompassState = {
  readonly [N in CompassNoun]: Map<CompassId<N>, CompassThings[N]>;
} & {
  /** What was erased for good, on whichever device, by noun and id: whatever else comes of it is let go. */
  readonly erased: Map<string, true>;
};

const day = '1970-01-01';
const monday = '1970-01-05';
const instant = '1970-01-01T00:00:00Z';

/** What is so until somebody says otherwise. */
export const newCompass: { readonly [N in CompassNoun]: CompassFields<N> } = {
  idea: { what: '', kind: 'interest', energy: 'some', minutes: null, note: '' },
  evening: {
    ...{
      on: day,
      apart: [],
      ideas: [],
      plan: '',
      message: '',
      call: '',
      talk: '',
      went: null,
      afterwards: '',
    },
  },
  value: { value: '', weight: 'matters', meaning: '' },
  choice: {
    ...{ question: '', relationship: null, gives: '', lacks: '', stayed: '', wishes: '', options: [] },
    ...{ asked: [], revisit: null, state: 'open', decision: '', looks: [], passed: false },
  },
  load: { week: monday, load: null, room: null, signs: [], note: '' },
  friend: { name: '', person: null, knows: 'unsaid', goodFor: [], every: null, last: null, note: '' },
  pause: {
    ...{ decision: '', relationship: null, since: instant, until: day, remember: '', state: 'waits' },
    cameOut: '',
  },
  aside: { what: 'apart', on: day },
  support: { at: instant, ticked: [], passed: false },
  goal: {
    ...{ kind: 'own', what: '', levels: ['', '', '', '', ''], weight: 2, begun: day, after: null },
    ratings: [],
  },
  candidate: {
    ...{ name: '', offers: 'unsaid', where: 'unsaid', contact: '', licence: '', checkAt: '', fee: '' },
    ...{ note: '', answers: [], firstSession: '', state: 'open', place: 0 },
  },
  criterion: { asks: '', askedOf: 'both', weight: 'matters' },
  check: { on: day, wellbeing: null, connection: null, strain: null, note: '' },
  pace: { every: null, from: day },
};

export const noCompass = (): CompassState => ({
  ...{ idea: new Map(), evening: new Map(), value: new Map(), choice: new Map() },
  ...{ load: new Map(), friend: new Map(), pause: new Map(), aside: new Map(), erased: new Map() },
  ...{ support: new Map(), goal: new Map(), candidate: new Map(), criterion: new Map() },
  ...{ check: new Map(), pace: new Map() },
});

type Happening = 'Added' | 'Changed' | 'Removed' | 'Restored' | 'Erased';

/** What an event is of, and what happened to it. */
export function partsOf(type: CompassEvent['type']): {
  readonly noun: CompassNoun;
  readonly what: Happening;
} {
  const [, noun = '', what = ''] = /^([a-z]+)([A-Z][a-z]+)$/.exec(type) ?? [];
  return { noun: noun as CompassNoun, what: what as Happening };
}

/** What can be erased, and is erased, as one. */
export const thingIn = ({ type, id }: CompassEvent): string => `${partsOf(type).noun} ${id}`;

type Things = Map<string, Thing<string, object>>;

/** Takes one entry into the state, in place. Total: whatever it does not know leaves the state as it is. */
export function foldCompass(
  state: CompassState,
  { event, id: entry }: Entry<CompassEvent>,
  ancestry: Ancestry,
): void {
  const { noun, what } = partsOf(event.type);
  const subject = thingIn(event);
  if (state.erased.has(subject)) return;
  const [things, defaults, id]: [Things, object, string] = [
    state[noun] as Things,
    newCompass[noun],
    event.id,
  ];
  if (what === 'Erased') {
    state.erased.set(subject, true);
    things.delete(id);
  } else if ('changes' in event)
    writeFields(things, id, defaults, read(event.changes), entry, ancestry, readBeside(event.beside));
  else {
    if ('fields' in event) writeFields(things, id, defaults, read(event.fields), entry, ancestry);
    writePresence(things, id, defaults, what !== 'Removed', entry, ancestry);
  }
}

/** What was written, as this version reads it: options that an older one wrote have ids by now. */
const read = (fields: object): object =>
  'options' in fields && Array.isArray(fields.options)
    ? { ...fields, options: withOptionIds(fields.options) }
    : fields;

const readBeside = (beside: object = {}): Beside<object> =>
  'options' in beside && Array.isArray(beside.options)
    ? ({ ...beside, options: beside.options.map(withOptionIds) } as Beside<object>)
    : beside;

/** Those of a noun that were not taken away, in the order of their ids. */
export const thingsOf = <N extends CompassNoun>(state: CompassState, noun: N): CompassThings[N][] =>
  presentOf(state[noun] as ReadonlyMap<string, Thing<string, object>>) as CompassThings[N][];
