// All states of the app, in groups that share one visit; the longest first.
import { alarms } from './alarms.ts';
import { broken } from './broken.ts';
import { care } from './care.ts';
import { careSpaces } from './care-space.ts';
import { choiceStates } from './choices.ts';
import { choosing } from './choosing.ts';
import { conversations } from './conversations.ts';
import { copies } from './copies.ts';
import { devices } from './devices.ts';
import { help } from './help.ts';
import { hours } from './hours.ts';
import { metamours } from './metamours.ts';
import { notes } from './notes.ts';
import { own } from './own.ts';
import { ownTime } from './own-time.ts';
import { papers } from './papers.ts';
import { passkeys } from './passkeys.ts';
import { patterns } from './patterns.ts';
import { people } from './people.ts';
import { published } from './published.ts';
import { rules } from './rules.ts';
import type { Group } from './state.ts';
import { talks } from './talks.ts';
import { together } from './together.ts';
import { togetherByKit } from './together-by-kit.ts';
import { togetherDates } from './together-dates.ts';
import { togetherMap } from './together-map.ts';
import { togetherPlan } from './together-plan.ts';
import { togetherSharing } from './together-sharing.ts';
import { writtenTwice } from './twice.ts';
import { waves } from './wave.ts';
import { weeks } from './weeks.ts';
import { yearly } from './yearly.ts';

export const groups: readonly Group[] = [
  ...weeks,
  ...hours,
  ...rules,
  ...people,
  ...notes,
  ...talks,
  ...waves,
  ...care,
  ...choiceStates,
  ...choosing,
  ...help,
  ...patterns,
  ...ownTime,
  ...yearly,
  ...own,
  ...passkeys,
  ...devices,
  ...together,
  ...togetherByKit,
  ...togetherDates,
  ...togetherMap,
  ...togetherPlan,
  ...togetherSharing,
  ...papers,
  ...conversations,
  ...metamours,
  ...alarms,
  ...careSpaces,
  ...published,
  ...copies,
  ...broken,
  ...writtenTwice,
];
