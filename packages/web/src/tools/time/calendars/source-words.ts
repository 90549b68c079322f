// What a calendar that was read in holds, in a line or two.
import { useLingui } from '@lingui/react/macro';
import { addDays, daysBetween, ME, myDateOf, type SourceFields, sumOfBusy } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';

/** "Yours: 38 hours busy, 9 March 2026 to 9 March 2027. Brought in 3 days ago, with titles." */
export function useSourceWords(): (fields: SourceFields) => string {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const today = myDateOf(state, now);
  return ({ owner, from, to, importedAt, titles, busy }) => {
    const whose = owner === ME ? t`Yours` : nameOf(state, owner);
    const hours = formats.hoursLong(Math.round(sumOfBusy(busy).minutes / 60) * 60);
    const read = formats.ago(daysBetween(today, formats.dayOf(importedAt)));
    const [first, last] = [formats.dayWithYear(from), formats.dayWithYear(addDays(to, -1))];
    const held = t`${hours} busy, ${first} to ${last}.`;
    return `${whose}: ${held} ${titles ? t`Brought in ${read}, with titles.` : t`Brought in ${read}.`}`;
  };
}
