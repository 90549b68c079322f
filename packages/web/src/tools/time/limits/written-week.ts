// The lines of a weekly hours editor: what can be read goes on at once, what cannot waits here, also when one goes away.
import type { DayOfWeek, State, Weekly } from '@orrery/domain';
import { useRef, useState } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import {
  copyDay,
  nextSpan,
  type ReadWeek,
  readSpan,
  readWeek,
  sameHours,
  type WrittenSpan,
  type WrittenWeek,
  writeSpan,
  writeWeek,
} from './weekly-hours.ts';

export interface Lines extends ReadWeek {
  readonly week: WrittenWeek;
  change(day: DayOfWeek, key: string, changes: Partial<Pick<WrittenSpan, 'from' | 'to'>>): void;
  /** Answers whether there was room for more. */
  add(day: DayOfWeek): boolean;
  remove(day: DayOfWeek, key: string): void;
  copy(from: DayOfWeek, to: readonly DayOfWeek[]): void;
  replace(hours: Weekly): void;
}

/** @param id Which hours of whom: half-written lines are found again by it. */
export function useWrittenWeek(
  state: State,
  id: string,
  value: Weekly,
  onChange: (hours: Weekly) => void,
): Lines {
  const [week, setWeek] = useState<WrittenWeek>(() => draftOf<WrittenWeek>(state, id) ?? writeWeek(value));
  const [seen, setSeen] = useState(value);
  const count = useRef(0);
  if (!sameHours(seen, value)) {
    // changed from outside: put back, another window, a preset
    setSeen(value);
    const own = readWeek(week).hours;
    if (!own || !sameHours(own, value)) setWeek(writeWeek(value));
  }

  const write = (next: WrittenWeek) => {
    setWeek(next);
    const { hours } = readWeek(next);
    keepDraft(state, id, hours ? null : (next as object));
    if (hours && !sameHours(hours, value)) {
      setSeen(hours);
      onChange(hours);
    }
  };
  const onDay = (day: DayOfWeek, edit: (spans: readonly WrittenSpan[]) => readonly WrittenSpan[]) =>
    write(week.map((spans, index) => (index === day - 1 ? edit(spans) : spans)));

  return {
    week,
    ...readWeek(week),
    change: (day, key, changes) =>
      onDay(day, (spans) => spans.map((span) => (span.key === key ? { ...span, ...changes } : span))),
    add(day) {
      const read = (week[day - 1] ?? []).map(({ from, to }) => readSpan(from, to));
      const next = nextSpan(read.filter((span) => typeof span !== 'string'));
      if (!next) return false;
      count.current += 1;
      onDay(day, (spans) => [...spans, writeSpan(next, `${day}.new.${count.current}`)]);
      return true;
    },
    remove: (day, key) => onDay(day, (spans) => spans.filter((span) => span.key !== key)),
    copy: (from, to) => write(copyDay(week, from, to)),
    replace: (hours) => write(writeWeek(hours)),
  };
}
