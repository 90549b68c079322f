// All that is published, as it is told to a relay: a file for each calendar. docs/spec/calendars.md, FEED2–FEED4.
import {
  type Calendar,
  type CircleWithNames,
  hoursToPublish,
  minutesOf,
  myZone,
  type State,
  showsOf,
} from '@orrery/domain';
import { fromHex } from '@orrery/wire';
import { calendarFile } from './file.ts';
import type { Content } from './publish.ts';

export function contentOf(
  own: State,
  circles: readonly CircleWithNames[],
  calendars: readonly Calendar[],
  now: string,
): Content {
  const zone = myZone(own);
  return calendars.map((calendar) => {
    const { fields } = calendar;
    const hours = hoursToPublish(own, circles, showsOf(calendar), minutesOf(now));
    const secret = fromHex(fields.secret) ?? new Uint8Array(0);
    return [fields.secret, calendarFile(hours, { secret, zone, words: fields })] as const;
  });
}
