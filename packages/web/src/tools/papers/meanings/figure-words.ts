// How much, how often, by when: figures of what a sentence is said to be about, in words.
import { useLingui } from '@lingui/react/macro';
import type { Meaning } from '@orrery/domain';
import type { About, Bound, Unit } from '@orrery/domain/contradictions';
import { useFormats } from '../../../shell/formats.tsx';
import { clockOf } from '../../time/limits/weekly-hours.ts';

type Amounts = Extract<About, { is: 'amount' }>;

export function useFigureWords() {
  const { t } = useLingui();
  const formats = useFormats();
  /** “3 months”, as the language has it. */
  const span = (figure: number, unit: string) =>
    new Intl.NumberFormat(formats.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(figure);
  const per: Readonly<Record<string, string>> = {
    ...{ week: t`a week`, fortnight: t`in two weeks`, month: t`a month`, year: t`a year` },
  };
  const isRhythm = (id: string) => id === 'talks' || id === 'testRhythm';
  const bound = (id: string, says: Bound): string => {
    const rhythm = { most: t`no more often than every`, least: t`at least every`, just: t`every`, free: '' };
    if (isRhythm(id)) return rhythm[says];
    if (id === 'toldWithin' || id === 'reply') return t`within`;
    if (id === 'notice' || id === 'guestNotice') return t`so long before`;
    if (id === 'money') return says === 'free' ? t`up to there without asking` : t`from there on`;
    return { most: t`at most`, least: t`at least`, just: t`this much`, free: '' }[says];
  };
  const said = ({ id, of, units }: Amounts, { says, figure = 0, unit = '' }: Meaning): string => {
    const number = formats.number(figure, 2);
    if (unit === 'clock') return formats.clock(clockOf(figure));
    if (of === 'money') return says === 'free' ? t`up to ${number} without asking` : t`from ${number} on`;
    const isSpan = units.includes('day');
    const much = isSpan ? span(figure, unit) : unit === 'count' ? number : `${number} ${per[unit] ?? ''}`;
    if (of === 'notice' || of === 'guestNotice')
      return t({ message: `${much} before`, comment: 'as long as “24 hours” before a date' });
    const isBare = says === 'just' && (!isSpan || id === 'beforeSex' || id === 'beforeChildren');
    return isBare ? much : `${bound(id, says as Bound)} ${much}`;
  };
  const spans: Partial<Record<Unit, string>> = {
    ...{ minute: t`minutes`, hour: t`hours`, day: t`days`, week: t`weeks`, month: t`months`, year: t`years` },
  };
  const units = ({ units: all }: Amounts) =>
    all.map((one) => ({ id: one, label: (all.includes('day') ? spans[one] : per[one]) ?? one }));
  return { bound, said, units };
}
