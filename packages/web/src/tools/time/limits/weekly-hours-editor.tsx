// A week of possible hours: one picture of seven days, and the lines of the day that one opens. Tab and Enter do all of it.

import { Trans, useLingui } from '@lingui/react/macro';
import type { DayOfWeek, State, Weekly } from '@orrery/domain';
import { ChevronDown, Copy, Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ErrorLine } from '../../../ui/field-parts.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { TimeOfDayField } from '../../../ui/time-of-day-field.tsx';
import { useDays } from './day-words.ts';
import { WeekAxis, WeekBar } from './week-bar.tsx';
import styles from './weekly-hours.module.css';
import { days, presets, readSpan, type SpanFault, sameHours, type WrittenSpan } from './weekly-hours.ts';
import { type Lines, useWrittenWeek } from './written-week.ts';

export interface WeeklyHoursEditorProps {
  state: State;
  /** Which hours of whom. */
  id: string;
  label: string;
  value: Weekly;
  onChange: (hours: Weekly) => void;
  /** Why these hours were not kept, as a finished sentence. */
  error?: ReactNode;
  /** Told when lines cannot be read, which are then not kept, and when all of them can be again. */
  onHalfWritten?: ((halfWritten: boolean) => void) | undefined;
}

type Preset = keyof typeof presets;

export function WeeklyHoursEditor(props: WeeklyHoursEditorProps) {
  const { state, id, label, value, onChange, error, onHalfWritten } = props;
  const { t } = useLingui();
  const names = useDays();
  const lines = useWrittenWeek(state, id, value, onChange);
  const [open, setOpen] = useState<DayOfWeek | null>(null);
  const faulty = days.filter((day) => lines.week[day - 1]?.some(({ key }) => lines.faults.has(key)));
  const halfWritten = faulty.length > 0;
  useEffect(() => onHalfWritten?.(halfWritten), [halfWritten, onHalfWritten]);
  const which = names.runs(faulty);
  const starts: { id: Preset; label: string }[] = [
    { id: 'evenings', label: t`Evenings` },
    { id: 'eveningsAndWeekends', label: t`Evenings and weekends` },
    { id: 'weekends', label: t`Weekends` },
    { id: 'anyTime', label: t`Any day` },
  ];
  const chosen = starts.filter((start) => lines.hours && sameHours(lines.hours, presets[start.id]));
  return (
    <fieldset className={styles.editor} aria-label={label}>
      <Chips
        label={t`Start from`}
        options={starts}
        value={chosen.map((start) => start.id)}
        onChange={(ids) => {
          const next = ids.find((each) => each !== chosen[0]?.id);
          if (next) lines.replace(presets[next]);
        }}
      />
      <div>
        <WeekAxis />
        <ul className={styles.days}>
          {days.map((day) => (
            <Day
              key={day}
              day={day}
              lines={lines}
              open={open === day}
              onToggle={() => setOpen(open === day ? null : day)}
            />
          ))}
        </ul>
      </div>
      {halfWritten ? (
        <ErrorLine>{t`The hours are not kept until they can be read: ${which}.`}</ErrorLine>
      ) : null}
      {error ? <ErrorLine>{error}</ErrorLine> : null}
    </fieldset>
  );
}

interface DayProps {
  day: DayOfWeek;
  lines: Lines;
  open: boolean;
  onToggle: () => void;
}

function Day({ day, lines, open, onToggle }: DayProps) {
  const { t } = useLingui();
  const names = useDays();
  const spans = lines.week[day - 1] ?? [];
  const read = spans.map(({ from, to }) => readSpan(from, to)).filter((span) => typeof span !== 'string');
  const faulty = spans.some(({ key }) => lines.faults.has(key));
  const name = names.long(day);
  const others = days.filter((other) => other !== day);
  const targets: { id: string; label: string; days: readonly DayOfWeek[] }[] = [
    { id: 'all', label: t`All other days`, days: others },
    { id: 'work', label: names.runs([1, 2, 3, 4, 5]), days: others.filter((other) => other < 6) },
    { id: 'end', label: names.runs([6, 7]), days: others.filter((other) => other > 5) },
    ...others.map((other) => ({ id: String(other), label: names.long(other), days: [other] })),
  ];
  return (
    <li className={styles.day}>
      <Pressable className={styles.head} aria-expanded={open} onPress={onToggle}>
        <span className={styles.name}>{names.short(day)}</span>
        <WeekBar spans={read} faulty={faulty} />
        <span className={styles.words}>
          {faulty ? (
            <Trans>needs a look</Trans>
          ) : read.length > 0 ? (
            names.spans(read)
          ) : (
            <Trans>not possible</Trans>
          )}
        </span>
        <ChevronDown aria-hidden className={styles.chevron} />
      </Pressable>
      {open ? (
        <fieldset className={styles.lines} aria-label={t`Hours on ${name}`}>
          {spans.map((span) => (
            <Line
              key={span.key}
              span={span}
              fault={lines.faults.get(span.key)}
              nextDay={names.long(((day % 7) + 1) as DayOfWeek)}
              onChange={(changes) => lines.change(day, span.key, changes)}
              onRemove={() => lines.remove(day, span.key)}
            />
          ))}
          <div className={styles.tools}>
            <Button kind="plain" icon={<Plus aria-hidden />} onPress={() => lines.add(day)}>
              {spans.length === 0 ? <Trans>Add hours</Trans> : <Trans>Add more hours</Trans>}
            </Button>
            {faulty ? null : (
              <Menu
                label={t`Copy ${name} to`}
                icon={<Copy aria-hidden />}
                items={targets}
                onAction={(id) => {
                  const target = targets.find((each) => each.id === id);
                  if (target) lines.copy(day, target.days);
                }}
              />
            )}
          </div>
        </fieldset>
      ) : null}
    </li>
  );
}

interface LineProps {
  span: WrittenSpan;
  fault: SpanFault | undefined;
  nextDay: string;
  onChange: (changes: Partial<WrittenSpan>) => void;
  onRemove: () => void;
}

function Line({ span, fault, nextDay, onChange, onRemove }: LineProps) {
  const { t } = useLingui();
  const words: Record<SpanFault, string> = {
    incomplete: t`Please give both times.`,
    tooLate: t`The end comes before the beginning. Hours past midnight can reach until six in the morning.`,
    overlap: t`These hours meet others on the same day. Move one, or remove it.`,
  };
  const read = readSpan(span.from, span.to);
  const pastMidnight = typeof read !== 'string' && read[1] > 1440;
  return (
    <div className={styles.line}>
      <div className={styles.times}>
        <TimeOfDayField
          label={t`From`}
          value={span.from}
          onChange={(from) => onChange({ from })}
          error={fault === 'incomplete' && span.from === null ? words.incomplete : undefined}
        />
        <TimeOfDayField
          label={t`To`}
          value={span.to}
          onChange={(to) => onChange({ to })}
          hint={pastMidnight ? t`on ${nextDay}, past midnight` : undefined}
          error={fault && !(fault === 'incomplete' && span.from === null) ? words[fault] : undefined}
        />
      </div>
      <span className={styles.remove}>
        <IconButton label={t`Remove these hours`} icon={<X aria-hidden />} onPress={onRemove} />
      </span>
    </div>
  );
}
