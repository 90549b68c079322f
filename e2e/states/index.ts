// All states of the app, in groups that share one visit; the longest first.
import { broken } from './broken.ts';
import { hours } from './hours.ts';
import { own } from './own.ts';
import { people } from './people.ts';
import type { Group } from './state.ts';
import { weeks } from './weeks.ts';

export const groups: readonly Group[] = [...weeks, ...hours, ...people, ...own, ...broken];
