// A brief check: a day in three taps, the days over time, and how often one would like to be asked.
import { useLingui } from '@lingui/react/macro';
import {
  addDays,
  type CheckedDay,
  checkedDays,
  checkRhythm,
  isLocalDate,
  type LocalDate,
  myDateOf,
  rhythmOfCheck,
} from '@orrery/domain';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Select } from '../../../ui/select.tsx';
import { type Often, useCheckWords } from './check-words.ts';
import { DaySaid } from './day-said.tsx';
import { DaysChecked } from './days-checked.tsx';

const often = (every: number | null): Often =>
  every === 7 || every === 14 || every === 28 ? `${every}` : 'never';

export default function CheckScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const [query] = useSearchParams();
  const today = myDateOf(state, now);
  const asked = query.get('on') ?? '';
  const day: LocalDate =
    isLocalDate(asked) && asked < today && asked >= addDays(today, -3650) ? asked : today;
  const days: CheckedDay[] = useMemo(() => checkedDays(state.compass), [state]);
  return (
    <Screen
      title={t`A brief check`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <WrittenTwiceRemark
          about={days.flatMap(({ ids }) => ids.map((id) => ({ of: 'check' as const, id })))}
        />
        <DaySaid key={day} day={day} today={today} said={days.find(({ on }) => on === day)} />
        <DaysChecked days={days} today={today} />
        <HowOften today={today} />
      </Flow>
    </Screen>
  );
}

function HowOften({ today }: { today: LocalDate }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const words = useCheckWords();
  return (
    <Select<Often>
      label={t`How often would you like to be asked?`}
      hint={t`Then a row stands on Today when it is time. Nothing is counted, and nothing is sent.`}
      options={(['never', '7', '14', '28'] as const).map((id) => ({ id, label: words.often[id] }))}
      value={often(checkRhythm(state.compass))}
      onChange={(chosen) =>
        void attempt({
          tool: 'compass',
          intent: rhythmOfCheck(chosen === 'never' ? null : Number(chosen), today),
        })
      }
    />
  );
}
