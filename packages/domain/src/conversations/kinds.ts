// The kinds of conversations: their steps, what each step shows, and how long one takes. A kind is data; the engine is the same for all.

/** What a step shows; what a review shows is its own. */
export type StepShows = 'facts' | 'topics' | 'turns' | 'carries' | 'actions' | 'words' | 'own';

export interface TalkStep<Id extends string = string> {
  readonly id: Id;
  readonly shows: StepShows;
  /** Whether the short form has it, too. */
  readonly inShort: boolean;
}

interface TalkForm<Step extends string> {
  /** How long it takes in all, in minutes: the whole form, and the short one. */
  readonly minutes: { readonly whole: number; readonly short: number };
  /** How long each may speak in one turn, in minutes. */
  readonly turn: { readonly whole: number; readonly short: number };
  readonly steps: readonly TalkStep<Step>[];
}

const step = <Id extends string>(id: Id, shows: StepShows, inShort = true): TalkStep<Id> => ({
  ...{ id, shows, inShort },
});

export const TALK_KINDS = {
  checkIn: {
    ...{ minutes: { whole: 40, short: 10 }, turn: { whole: 4, short: 1 } },
    steps: [
      step('facts', 'facts'),
      step('agenda', 'topics'),
      step('discussion', 'turns'),
      step('carries', 'carries', false),
      step('actions', 'actions'),
      step('reconnect', 'words'),
    ],
  },
  repair: {
    ...{ minutes: { whole: 45, short: 15 }, turn: { whole: 5, short: 2 } },
    steps: [
      step('happened', 'words'),
      step('meant', 'words'),
      step('needed', 'words'),
      step('change', 'actions'),
    ],
  },
  /** Between clients and a provider, in a care space alone; when it is, a date there says. */
  session: {
    ...{ minutes: { whole: 50, short: 25 }, turn: { whole: 10, short: 5 } },
    steps: [
      step('agenda', 'topics'),
      step('discussion', 'turns'),
      step('summary', 'words'),
      step('actions', 'actions'),
    ],
  },
  /** A review of the work, at the rhythm that the terms say (CARE32). */
  lookBack: {
    ...{ minutes: { whole: 30, short: 15 }, turn: { whole: 4, short: 2 } },
    steps: [
      step('helped', 'words'),
      step('missing', 'words'),
      step('goOn', 'words'),
      step('actions', 'actions'),
    ],
  },
  /** Mine alone: no circle has one. */
  review: {
    ...{ minutes: { whole: 10, short: 10 }, turn: { whole: 0, short: 0 } },
    steps: [
      step('lived', 'own'),
      step('floors', 'own'),
      step('energy', 'own'),
      step('change', 'own'),
      step('next', 'own'),
    ],
  },
} as const satisfies Record<string, TalkForm<string>>;

export type StepOf<Kind extends keyof typeof TALK_KINDS> = (typeof TALK_KINDS)[Kind]['steps'][number]['id'];

/** The steps of a conversation, in the form that it was opened with. */
export const stepsOf = <Kind extends keyof typeof TALK_KINDS>(
  kind: Kind,
  isShort: boolean,
): readonly TalkStep<StepOf<Kind>>[] =>
  (TALK_KINDS[kind].steps as readonly TalkStep<StepOf<Kind>>[]).filter(({ inShort }) => !isShort || inShort);

/** What people can carry for each other, each in their own view (TALK17). */
export const CARRIED = ['feelings', 'planning', 'household', 'care', 'money', 'contacts'] as const;
export type Carried = (typeof CARRIED)[number];
