// One date as a line of text that can be sent to somebody: the day, the hours, theirs too where their clock differs.

import { useLingui } from '@lingui/react/macro';
import type { PlannedDate } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';

export interface DateLine {
  readonly day: string;
  readonly hours: string;
  /** The same hours on another clock; null where it reads the same. */
  readonly elsewhere: string | null;
  readonly remark: string | null;
}

export interface DateWords {
  parts(date: PlannedDate, otherZone?: string | undefined): DateLine;
  /** "Thursday 12 March, 19:00 to 22:00 (18:00 to 21:00 Lisbon time), not settled yet" */
  line(date: PlannedDate, otherZone?: string | undefined): string;
}

export function useDateWords(): DateWords {
  const { t } = useLingui();
  const formats = useFormats();
  const parts: DateWords['parts'] = ({ fields }, otherZone) => {
    const { start, end, status, night } = fields;
    const hours = formats.timeRange(start, end);
    const theirs = otherZone ? formats.timeRange(start, end, otherZone) : hours;
    const theirDay = otherZone ? formats.dayOf(start, otherZone) : formats.dayOf(start);
    const place = otherZone ? formats.zoneName(otherZone) : '';
    const weekday = formats.weekday(theirDay);
    const remarks = [
      ...(night ? [t`with the night`] : []),
      ...(status === 'accepted' ? [] : [t`not settled yet`]),
    ];
    return {
      day: formats.fullDay(formats.dayOf(start)),
      hours,
      elsewhere:
        theirs === hours && theirDay === formats.dayOf(start)
          ? null
          : theirDay === formats.dayOf(start)
            ? t({ message: `${theirs} ${place}`, comment: '18:00 to 21:00 Lisbon time' })
            : t({ message: `${weekday} ${theirs} ${place}`, comment: 'Friday 1:00 to 3:00 Tokyo time' }),
      remark: remarks.length > 0 ? remarks.join(', ') : null,
    };
  };
  return {
    parts,
    line(date, otherZone) {
      const { day, hours, elsewhere, remark } = parts(date, otherZone);
      const when = elsewhere ? `${day}, ${hours} (${elsewhere})` : `${day}, ${hours}`;
      return remark ? `${when}, ${remark}` : when;
    },
  };
}
