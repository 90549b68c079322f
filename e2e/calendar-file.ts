// A calendar as people have it: lessons that repeat, one of them moved and one left out, a call in another zone under the
// name that Outlook gives it, a whole day, and something that takes no time. Written for the week of Monday, 23 November 2026.

const lines = (text: string): string => text.trim().split('\n').join('\r\n');

export const calendarFile = `${lines(`
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example Corp.//Calendar 1.0//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Everyday
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:choir@example.com
DTSTAMP:20260901T080000Z
DTSTART;TZID=Europe/Berlin:20260907T180000
DTEND;TZID=Europe/Berlin:20260907T203000
RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE
EXDATE;TZID=Europe/Berlin:20261124T180000
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:choir@example.com
RECURRENCE-ID;TZID=Europe/Berlin:20261123T180000
DTSTAMP:20260902T080000Z
DTSTART;TZID=Europe/Berlin:20261123T190000
DTEND;TZID=Europe/Berlin:20261123T230000
SUMMARY:Choir\\, concert
END:VEVENT
BEGIN:VEVENT
UID:call@example.com
DTSTAMP:20260901T080000Z
DTSTART;TZID=Eastern Standard Time:20261105T120000
DTEND;TZID=Eastern Standard Time:20261105T143000
RRULE:FREQ=WEEKLY;COUNT=8
SUMMARY:Call with the other office
END:VEVENT
BEGIN:VEVENT
UID:fair@example.com
DTSTAMP:20260901T080000Z
DTSTART;VALUE=DATE:20261128
DTEND;VALUE=DATE:20261129
SUMMARY:Fair
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
UID:birthday@example.com
DTSTAMP:20260901T080000Z
DTSTART;VALUE=DATE:20261127
RRULE:FREQ=YEARLY
SUMMARY:Somebody’s birthday
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`)}\r\n`;

/** When that calendar leaves no room in the week, on the clock in Berlin: `2026-11-23T19:00`. Counted by hand. */
export const busyThatWeek = [
  ['2026-11-23T19:00', '2026-11-23T23:00'],
  ['2026-11-25T18:00', '2026-11-25T20:30'],
  ['2026-11-26T18:00', '2026-11-26T20:30'],
  ['2026-11-28T00:00', '2026-11-29T00:00'],
] as const;

export interface WrittenEvent {
  readonly uid: string;
  /** On the clock of the zone that it is written in: `2026-11-24T18:00`. */
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly summary: string;
  readonly status: string;
}

/** Reads a file that Orrery wrote, in as few lines as its form allows: nothing of the app's own reader is used. */
export function readEvents(text: string): WrittenEvent[] {
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT\r\n/g)].map(([, body = '']) => {
    const property = (name: string) => new RegExp(`^${name}((?:;[^:\r\n]*)?):(.*)\r$`, 'm').exec(body);
    const time = (name: string) => {
      const [, , value = ''] = property(name) ?? [];
      return value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z?$/, '$1-$2-$3T$4:$5');
    };
    return {
      uid: property('UID')?.[2] ?? '',
      start: time('DTSTART'),
      end: time('DTEND'),
      zone: /TZID=([^;:]+)/.exec(property('DTSTART')?.[1] ?? '')?.[1] ?? '',
      summary: property('SUMMARY')?.[2] ?? '',
      status: property('STATUS')?.[2] ?? '',
    };
  });
}
