// What a sentence or a field binds somebody to, as far as it was understood: small enough that two of them can be laid side by side.
import type { PersonId } from '../../kernel/ids.ts';

/** Somebody: of my map where I have said who they are, else a member of a circle, else a name that nobody here has. */
export type Who = PersonId | `${string} ${string}` | `?${string}`;

/** Where it stands, and how it reads there. */
export interface Statement {
  /** Called so wherever it is shown; no two that are compared are called the same. */
  readonly id: string;
  /** Word for word; for fields, nothing. */
  readonly text: string;
  /** Whom it binds where it says “we”, “nobody” or “each”. */
  readonly people: readonly Who[];
  /** Who says “I” in it; undefined where several say it. */
  readonly author?: Who | undefined;
  /** Who is called “you” in it. */
  readonly asked?: readonly Who[] | undefined;
  /** What people are called, as those who wrote it may call them. */
  readonly names: ReadonlyMap<Who, readonly string[]>;
}

/** What may be done, has to be, or must not be. `ask`: only after asking; `freely`: without asking; `needNot`: nobody has to. */
export type Modal = 'must' | 'never' | 'may' | 'freely' | 'ask' | 'needNot';

export type Part = 'morning' | 'afternoon' | 'evening' | 'night';
export const PARTS: readonly Part[] = ['morning', 'afternoon', 'evening', 'night'];

interface Base {
  readonly statement: string;
  /** The part of the text that says it, word for word; for fields, nothing. */
  readonly quote: string;
  /** Whom it binds, each for themselves or all together. */
  readonly who: readonly Who[];
}

/** Something that is done or left. */
export interface ActClaim extends Base {
  readonly is: 'act';
  readonly act: Act;
  readonly modal: Modal;
  /** Where and when alone it is said to hold: two of different places are no clash. Empty for anywhere. */
  readonly where: readonly string[];
}
/** How much, how often or by when: from the least to the most that fits. */
export interface AmountClaim extends Base {
  readonly is: 'amount';
  readonly of: Amount;
  readonly least: number;
  readonly most: number;
}
/**
 * Whose a day is. `ours`: they are together; `only`: and nobody else with them; `own`: each of them alone; `apart`: not with each other;
 * `off`: with nobody.
 */
export interface DayClaim extends Base {
  readonly is: 'day';
  readonly days: readonly string[];
  readonly parts: readonly Part[];
  /** In minutes after midnight, where they are said; beyond 1,440 on the day after. */
  readonly hours?: readonly [from: number, to: number] | undefined;
  /** Which of these days in the month, 0 the last; null for every one. */
  readonly inMonth: readonly number[] | null;
  readonly whose: 'ours' | 'only' | 'own' | 'apart' | 'off';
}
/** A day after which it holds no more (`ends`), through which it says that it holds (`holds`), or on which to look at it again. */
export interface TermClaim extends Base {
  readonly is: 'term';
  readonly what: 'ends' | 'holds' | 'review';
  readonly paper: string;
  readonly day: string;
}
/** Something of a pledge: what is to be done, what is out, and the words for slow and stop, each as plain words. */
export interface PledgeClaim extends Base {
  readonly is: 'pledge';
  readonly what: 'activity' | 'limit' | 'slow' | 'stop';
  readonly words: string;
}

export type Claim = ActClaim | AmountClaim | DayClaim | TermClaim | PledgeClaim;

export type Act =
  | 'guestsAtHome'
  | 'guestsInBed'
  | 'nightsElsewhere'
  | 'newPartners'
  | 'friendsAsPartners'
  | 'colleaguesAsPartners'
  | 'formerPartners'
  | 'tellOfOthers'
  | 'details'
  | 'tellOutside'
  /** With others; and with each other. */
  | 'barriers'
  | 'barriersBetween'
  | 'tests'
  | 'photosOnline'
  | 'veto'
  | 'phoneOnDates'
  | 'callAtNight'
  | 'meetMetamours'
  | 'childrenMeet'
  | 'outAtWork'
  | 'outToFamily'
  | 'outOnline'
  | 'substances'
  | 'readMessages'
  | 'shareLocation'
  | 'sharedMoney'
  | 'sayLove'
  | 'keys'
  | 'groupDates'
  | 'smoking'
  | 'recording'
  | 'sharedBed'
  | 'liveTogether'
  | 'meetParents'
  | 'partiesAlone'
  | 'showMessages'
  | 'tellBefore'
  | 'firstCall';

export type Amount =
  /** A week, in nights, dates, minutes. */
  | 'nights'
  | 'dates'
  | 'minutes'
  /** Of all dates of somebody. */
  | 'allMinutes'
  /** A year. */
  | 'trips'
  /** Days between two. */
  | 'talks'
  | 'tests'
  /** Hours, at most, until it is told; at least, before it is called off or somebody comes; at most, until one answers. */
  | 'told'
  | 'notice'
  | 'guestNotice'
  | 'reply'
  /** Minutes after noon. */
  | 'homeBy'
  /** In whatever coin. */
  | 'money'
  /** Others at the same time. */
  | 'partners'
  /** Days. */
  | 'beforeChildren'
  | 'beforeSex';
