import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  capacityOf,
  mondayOf,
  myDateOf,
  myTimeOf,
  newMyTime,
  supposingMyTime,
} from '@orrery/domain';
import { useState } from 'react';
import { dateOnWeekday } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** The third step: on which days dates could be. Weekdays mean the evening, weekends the day; hours can be set later. */
export function useDays(): { content: React.ReactNode; save: () => Promise<boolean> } {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const formats = useFormats();
  const sentence = useRefusals();
  const mine = myTimeOf(state.time);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    week.filter((day) => (mine.possible[day - 1]?.length ?? 0) > 0).map(String),
  );
  const [fault, setFault] = useState<string | null>(null);

  /** Hours of a day that is opened are those it had, else the usual ones: the evening, or the day of a weekend. */
  const possible = week.map((day) => {
    if (!chosen.includes(String(day))) return [];
    const now = mine.possible[day - 1] ?? [];
    const usual = now.length > 0 ? now : (newMyTime.possible[day - 1] ?? []);
    return usual.map(([from, to]): [number, number] => [from, to]);
  });
  const nextWeek = addDays(mondayOf(myDateOf(state, now)), 7);
  const hoursWith = (changes: Parameters<typeof supposingMyTime>[1]) =>
    formats.hoursLong(
      Math.round(capacityOf(supposingMyTime(state, { possible, ...changes }), nextWeek) / 30) * 30,
    );
  const left = hoursWith({});
  const room = hoursWith({ weeklyCap: 7 * 1440 });
  const isCapped = left !== room;

  async function save(): Promise<boolean> {
    if (chosen.length === 0) {
      setFault(t`Please choose at least one day. One evening is enough to begin.`);
      return false;
    }
    const why = await act({ tool: 'time', intent: { type: 'changeMyTime', changes: { possible } } });
    setFault(why && sentence(why.code));
    return why === null;
  }

  const content = (
    <>
      <p className="t-lead">
        <Trans>Evenings from Monday to Friday, whole days at the weekend. Exact hours can come later.</Trans>
      </p>
      {fault ? <Notice what={fault} announce /> : null}
      <Chips
        label={t`Days`}
        options={week.map((day) => ({ id: String(day), label: formats.weekday(dateOnWeekday(day)) }))}
        value={chosen}
        onChange={(days) => {
          setChosen(days);
          setFault(null);
        }}
      />
      {chosen.length > 0 ? (
        <p className="t-caption" aria-live="polite">
          {isCapped ? (
            <Trans>
              These days hold about {room} for dates. Orrery begins with at most {left} of them a week; you
              can change that.
            </Trans>
          ) : (
            <Trans>
              These days hold about {left} a week for dates, with some time kept for yourself and some left
              open.
            </Trans>
          )}
        </p>
      ) : null}
    </>
  );
  return { content, save };
}
