// The file of a calendar that is published. The same hours give the same bytes, and no id of mine is in it. docs/spec/calendars.md, FEED2–FEED4, FEED31.
import { type CalendarFields, instantOf, type PublishedHour } from '@orrery/domain';
import { type Bytes, hash, hex, utf8 } from '@orrery/wire';
import { type WrittenDate, writeCalendar } from '../calendar/write.ts';

export type Words = Pick<CalendarFields, 'language' | 'busy' | 'withWhom' | 'since'>;

export function calendarFile(
  hours: readonly PublishedHour[],
  { secret, zone, words }: { readonly secret: Bytes; readonly zone: string; readonly words: Words },
): string {
  const dates = hours.map(({ id, hours: [from, to], isOpen, title, names }): WrittenDate => {
    const whom =
      names.length > 0 ? words.withWhom.replace('{names}', () => listed(names, words.language)) : '';
    return {
      id: hex(hash(utf8('orrery calendar date 1'), secret, utf8(id))).slice(0, 32),
      ...{ start: instantOf(from), end: instantOf(to), zone },
      title: title || whom || words.busy,
      status: isOpen ? 'tentative' : 'confirmed',
    };
  });
  const { busy: name, since: writtenAt, language } = words;
  return writeCalendar(dates, {
    name,
    writtenAt: whole(writtenAt),
    language,
    refreshHours: 1,
    isUnnamed: true,
  });
}

/** The format has no fractions of seconds. */
const whole = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');

function listed(names: readonly string[], language: string): string {
  try {
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}
