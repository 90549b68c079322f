// The plan that was seen before: what is different from it, and that this one is remembered as the next one's before.
import { type Formulation, readBack, stillOpen } from '@orrery/client/planning';
import { type Intent, type LocalDate, mondayOf, myDateOf, type State } from '@orrery/domain';
import type { Plan } from '@orrery/planner';
import { useEffect, useMemo, useRef } from 'react';
import { draftOf, keepDraft } from '../../../app/drafts.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { type Difference, differenceOf, isNoDifference, type PlanDate } from './difference.ts';
import type { SeenBefore } from './use-plan.ts';
import type { Search } from './use-search.ts';
import { mondaysFrom } from './use-week.ts';

/** Two plans after each other. They stay side by side until the app is locked, however often somebody looks elsewhere. */
interface Pair {
  readonly before: readonly PlanDate[];
  readonly after: readonly PlanDate[];
}

/** What differs from the plan that was seen before in weeks of which nothing is held (PLAN167); null where there was none, or nothing does. */
export function useSeen(
  formulation: Formulation,
  search: Search,
  seen: SeenBefore | null,
  dates: readonly PlanDate[],
): Difference | null {
  const { state, act, attempt } = useOrrery();
  const { week, weeks } = formulation;
  const { plan } = search;
  const isAtRest = plan !== null && search.stage !== 'searching';

  const remember = (keep: typeof act | typeof attempt) =>
    plan &&
    keep(
      mondaysFrom(week, weeks).map((monday): Intent => {
        const some = dates.filter(({ start }) => mondayOf(myDateOf(state, start)) === monday);
        return { tool: 'time', intent: { type: 'showPlan', week: monday, dates: some } };
      }),
    );
  const latest = useRef({ remember, act });
  latest.current = { remember, act };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each plan that stands still
  useEffect(() => {
    if (isAtRest) void remember(attempt);
  }, [isAtRest, dates]);
  // a plan that somebody leaves while a better one is looked for was seen, too; whoever leaves by locking is told nothing
  useEffect(() => () => void latest.current.remember(latest.current.act), []);

  const name = `plan before ${week} ${weeks}`;
  const pair = useMemo((): Pair | null => {
    if (!isAtRest || !plan || !seen) return null;
    const open = (one: Plan) => openIn(state, formulation, one, seen.weeks);
    return { before: open(seen.plan), after: open(plan) };
  }, [isAtRest, plan, seen, state, formulation]);
  return useMemo(() => {
    if (!pair) return null;
    const difference = differenceOf(pair.before, pair.after);
    if (!isNoDifference(difference)) {
      keepDraft(state, name, pair);
      return difference;
    }
    const last = draftOf<Pair>(state, name);
    const isSame = last && isNoDifference(differenceOf(last.after, pair.after));
    return isSame ? differenceOf(last.before, last.after) : null;
  }, [pair, state, name]);
}

/** The dates of a plan that are still open, of those of its weeks of which one was seen. */
const openIn = (
  state: State,
  formulation: Formulation,
  plan: Plan,
  weeks: readonly LocalDate[],
): PlanDate[] =>
  readBack(formulation, stillOpen(formulation, plan)).filter(({ start }) =>
    weeks.includes(mondayOf(myDateOf(state, start))),
  );
