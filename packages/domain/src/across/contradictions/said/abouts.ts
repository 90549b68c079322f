// What a sentence can be said to be about, called as the kind of clash that it takes part in, and what can be said of it. What stands in
// no list here cannot be said: the form offers these and nothing else.
import type { Act, Amount, DayClaim, Modal } from '../claims.ts';

/** `just`: this and no other figure. `free`: up to there nothing is asked. */
export type Bound = 'most' | 'least' | 'just' | 'free';
export const MODALS: readonly Modal[] = ['must', 'never', 'ask', 'may', 'freely', 'needNot'];
export const WHOSE: readonly DayClaim['whose'][] = ['ours', 'only', 'own', 'apart', 'off'];
export const WEEKDAYS = [
  ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const),
];
export const FEASTS = [
  ...(['christmasEve', 'christmas', 'boxingDay', 'newYearsEve', 'easter', 'valentine', 'halloween'] as const),
  ...(['thanksgiving', 'pride', 'passover', 'hanukkah', 'eid', 'diwali'] as const),
];
export const WHERE = ['date', 'party', 'sex', 'home', 'trip', 'work', 'drive', 'public'] as const;

export type Unit = keyof typeof DAYS_OF;
/** Days in one; `sum`, `clock` and `count` are no time. */
export const DAYS_OF = {
  ...{ minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, fortnight: 14, month: 30.4, year: 365 },
  ...{ sum: 1, clock: 1, count: 1 },
} as const;

export type About =
  | { readonly id: string; readonly is: 'act'; readonly act: Act }
  | { readonly id: string; readonly is: 'day' }
  | {
      readonly id: string;
      readonly is: 'amount';
      readonly of: Amount;
      readonly says: readonly Bound[];
      readonly units: readonly Unit[];
    };

/** Between people, and not of each for themselves. */
export const BETWEEN: ReadonlySet<Act | Amount> = new Set([
  ...(['nights', 'dates', 'minutes', 'trips', 'talks'] as const),
  ...(['sharedBed', 'liveTogether', 'meetParents', 'firstCall'] as const),
]);

const acts = (...all: readonly Act[]): About[] => all.map((act) => ({ id: act, is: 'act', act }));
const amount = (
  id: string,
  of: Amount,
  units: readonly Unit[],
  says: readonly Bound[] = ['most', 'least', 'just'],
): About => ({ id, is: 'amount', of, says, units });
const OFTEN = ['week', 'fortnight', 'month', 'year'] as const;
const LONG = ['day', 'week', 'month', 'year'] as const;
const SOON = ['hour', 'day', 'week', 'minute'] as const;

export const ABOUTS: readonly About[] = [
  amount('nights', 'nights', OFTEN),
  amount('dates', 'dates', OFTEN),
  amount('hours', 'minutes', OFTEN),
  { id: 'days', is: 'day' },
  amount('trips', 'trips', ['year', 'month']),
  ...acts('guestsAtHome', 'guestsInBed', 'nightsElsewhere', 'sharedBed', 'liveTogether', 'keys'),
  amount('guestNotice', 'guestNotice', SOON, ['just']),
  amount('homeBy', 'homeBy', ['clock'], ['just']),
  ...acts('newPartners', 'friendsAsPartners', 'colleaguesAsPartners', 'formerPartners'),
  amount('partners', 'partners', ['count']),
  ...acts('veto', 'sayLove', 'groupDates', 'partiesAlone'),
  amount('beforeSex', 'beforeSex', LONG, ['least', 'just']),
  ...acts('tellOfOthers', 'tellBefore'),
  amount('toldWithin', 'told', SOON, ['just']),
  ...acts('details'),
  { id: 'toldAndSecret', is: 'act', act: 'tellOutside' },
  ...acts('barriers', 'barriersBetween', 'tests'),
  amount('testRhythm', 'tests', LONG),
  ...acts('substances', 'smoking', 'recording', 'photosOnline', 'readMessages'),
  { id: 'messagesShown', is: 'act', act: 'showMessages' },
  ...acts('shareLocation', 'phoneOnDates', 'callAtNight', 'firstCall'),
  amount('reply', 'reply', SOON, ['just']),
  amount('notice', 'notice', SOON, ['just']),
  amount('talks', 'talks', LONG),
  ...acts('meetMetamours', 'meetParents', 'childrenMeet'),
  amount('beforeChildren', 'beforeChildren', LONG, ['least', 'just']),
  ...acts('outAtWork', 'outToFamily', 'outOnline', 'sharedMoney'),
  amount('money', 'money', ['sum'], ['just', 'free']),
];
const BY_ID = new Map(ABOUTS.map((one) => [one.id, one]));
export const aboutOf = (id: string): About | undefined => BY_ID.get(id);

export const saysOf = (about: About): readonly string[] =>
  about.is === 'act' ? MODALS : about.is === 'day' ? WHOSE : about.says;
