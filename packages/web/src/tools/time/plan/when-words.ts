// When a date of a plan is, in words, with its night: one that is over before the evening is come back to for it.
import { useLingui } from '@lingui/react/macro';
import { type DateFields, localOf, minutesOf, myTimeOf, myZone } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';

type When = Pick<DateFields, 'start' | 'end' | 'night'>;

/** "Friday 27 March, 19:00 to 22:00, and the night" */
export function useWhenWords(): (date: When) => string {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  return ({ start, end, night }) => {
    const [day, times] = [formats.fullDay(formats.dayOf(start)), formats.timeRange(start, end)];
    if (!night) return `${day}, ${times}`;
    const [begins, ends] = [start, end].map((at) => localOf(minutesOf(at), myZone(state)));
    const isOverByEvening =
      begins?.date === ends?.date && (ends?.minute ?? 0) <= myTimeOf(state.time).eveningFrom;
    return isOverByEvening
      ? t`${day}, ${times}, and again for the night`
      : t`${day}, ${times}, and the night`;
  };
}
