// A night follows an evening: to the levels any hour of that day is as good, and the search takes the earliest (PLAN40). Here a date with a
// night is put into its evening, as long as no rule breaks and no level gets worse, so that what was proven stays so.
import { openCalendar } from '../calendar.ts';
import { check } from '../check.ts';
import { compareObjectives, type Instance, type Plan } from '../format.ts';

/** The plan with each date that a night follows in the evening before it, where it can be (PLAN148). */
export function intoEvenings(instance: Instance, plan: Plan): Plan {
  const calendar = openCalendar(instance);
  const { grid } = instance.horizon;
  return plan.nights.reduce((best, { relation, day }): Plan => {
    const first = calendar.relation(relation).members[0] ?? '';
    const local = calendar.days(first)[day];
    const session = best.sessions.find(
      (one) => one.relation === relation && calendar.dayOf(first, one.start) === day,
    );
    if (!local || !session || session.end > local.evening[0]) return best;
    const { objective } = check(instance, best);
    const length = session.end - session.start;
    const starts: number[] = [];
    for (let start = session.start + grid; start < local.end; start += grid)
      if (start + length > local.evening[0]) starts.push(start);
    const away = (start: number) => Math.abs(start - local.evening[0]);
    starts.sort((a, b) => away(a) - away(b));
    for (const start of starts) {
      const sessions = best.sessions.map((one) =>
        one === session ? { relation, start, end: start + length } : one,
      );
      const moved = { sessions, nights: best.nights };
      const verdict = check(instance, moved);
      if (verdict.feasible && compareObjectives(verdict.objective, objective) <= 0)
        return { ...moved, sessions: [...sessions].sort((a, b) => a.start - b.start) };
    }
    return best;
  }, plan);
}
