/**
 * One date was declined: what becomes of the plan that people know. Only that relationship looks for another time; dates of
 * others move only where somebody's floor could not be kept otherwise, and then as few as can be. docs/spec/planner.md, PLAN88.
 */
import { Budget } from './budget.ts';
import { openCalendar, sessionKey } from './calendar.ts';
import { check } from './check.ts';
import type { Fixed, Instance, Objective, Plan, Session } from './format.ts';
import { type Outcome, type SolveSettings, solve } from './solve.ts';

export type Replan = {
  /** What was solved: the announced dates and what stays are in it. */
  instance: Instance;
  outcome: Outcome;
  /** Dates that people knew and that are not in the new plan, besides the declined one. */
  moved: Session[];
  added: Session[];
};

export type ReplanSettings = SolveSettings & {
  /** Minutes since the horizon's start: nothing that begins before is touched, be it past or too near to give notice. */
  from?: number;
};

/** How far away relationships may be, in people, whose dates may move for somebody's floor. */
const RINGS = 3;

/** Plans anew after one date was declined. That relationship is not asked for the same day again. */
export async function replan(
  instance: Instance,
  plan: Plan,
  declined: Session,
  settings: ReplanSettings,
): Promise<Replan> {
  const before = check(instance, plan).objective;
  const { from = 0, seconds = Number.POSITIVE_INFINITY, now = Date.now, onPlan, onLevel, ...rest } = settings;
  const deadline = now() + 1000 * seconds;
  const budget = new Budget(settings);
  let best: Replan | undefined;
  let free = new Set([declined.relation]);
  for (let ring = 0; ring < RINGS; ring++) {
    const task = without(instance, plan, declined, free, from);
    const left = (deadline - now()) / 1000;
    const work = (settings.work ?? Number.POSITIVE_INFINITY) - budget.used;
    if (best && (left <= 0 || work <= 0)) break;
    const known = best;
    // A wider circle is shown from its first plan on that will be taken.
    let isTaken = known === undefined;
    const outcome = await solve(task, {
      ...rest,
      ...(Number.isFinite(work) ? { work } : {}),
      solver: budget.solver,
      now,
      ...(Number.isFinite(left) ? { seconds: left } : {}),
      only: free,
      // Floors as ever; then few moved dates, so that a wish or a preference moves nobody else's.
      order: ring === 0 ? PLAIN : STEADY,
      onPlan: (found, objective) => {
        isTaken ||= !known || better(objective, known.outcome);
        if (isTaken) onPlan?.(found, objective);
      },
      onLevel: (level, index) => {
        if (isTaken) onLevel?.(level, index);
      },
    });
    if (!best || (outcome.status !== 'infeasible' && better(outcome.objective, best.outcome)))
      best = told(task, outcome, plan, declined);
    if (outcome.status !== 'infeasible' && keepsFloors(outcome.objective, before)) break;
    const wider = neighboursOf(instance, free);
    if (wider.size === free.size || settings.shouldStop?.()) break;
    free = wider;
  }
  if (!best) throw new Error('nothing was tried');
  return best;
}

const PLAIN = [0, 1, 2, 3, 4, 5] as const;
const STEADY = [0, 1, 2, 5, 3, 4] as const;

const keepsFloors = (now: Objective, before: Objective): boolean => floorsCompared(now, before) <= 0;

function floorsCompared(a: Objective, b: Objective): number {
  for (let level = 0; level < 3; level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A wider circle is only worth its moves where it saves a floor. */
const better = (now: Objective, before: Outcome): boolean =>
  before.status === 'infeasible' || floorsCompared(now, before.objective) < 0;

/** The instance in which everything that may not move is announced. */
function without(
  instance: Instance,
  plan: Plan,
  declined: Session,
  free: ReadonlySet<string>,
  from: number,
): Instance {
  const calendar = openCalendar(instance);
  const gone = sessionKey(declined);
  const first = calendar.relation(declined.relation).members[0] ?? '';
  const dayOf = ({ relation, start }: Session) =>
    calendar.dayOf(calendar.relation(relation).members[0] ?? '', start);
  const nightOf = (s: Session) => plan.nights.some((n) => n.relation === s.relation && n.day === dayOf(s));
  const until = Math.max(instance.frozen?.until ?? 0, from);
  const sessions = plan.sessions.filter((s) => sessionKey(s) !== gone);
  const kept = new Set(instance.fixed?.map(sessionKey));
  // The declined relationship keeps its other dates as well.
  const stays = sessions.filter(
    (s) =>
      s.start >= until &&
      !kept.has(sessionKey(s)) &&
      (!free.has(s.relation) || s.relation === declined.relation),
  );
  const ids = new Set([...(instance.fixed ?? []), ...instance.boundaries].map((x) => x.id));
  const fresh = (name: string) => {
    let id = name;
    while (ids.has(id)) id = `${id}'`;
    ids.add(id);
    return id;
  };
  const date = calendar.days(first)[dayOf(declined)]?.date;
  const fixed: Fixed[] = [
    ...(instance.fixed ?? []).filter((s) => sessionKey(s) !== gone && s.start >= until),
    ...stays.map((s) => ({
      id: fresh(`kept ${sessionKey(s)}`),
      ...s,
      ...(nightOf(s) ? { night: true } : {}),
    })),
  ];
  return {
    ...instance,
    frozen: {
      until,
      sessions: sessions.filter((s) => s.start < until),
      nights: plan.nights.filter(
        (n) =>
          (calendar.days(calendar.relation(n.relation).members[0] ?? '')[n.day]?.start ?? 0) < until &&
          !(n.relation === declined.relation && n.day === dayOf(declined)),
      ),
    },
    fixed,
    previous: { sessions, nights: plan.nights },
    boundaries:
      date === undefined
        ? instance.boundaries
        : [
            ...instance.boundaries,
            {
              id: fresh('declined'),
              type: 'never',
              relation: declined.relation,
              person: first,
              days: { dates: [date] },
            },
          ],
  };
}

function told(instance: Instance, outcome: Outcome, plan: Plan, declined: Session): Replan {
  if (outcome.status === 'infeasible') return { instance, outcome, moved: [], added: [] };
  const now = new Set(outcome.plan.sessions.map(sessionKey));
  const known = new Set(plan.sessions.map(sessionKey));
  return {
    instance,
    outcome,
    moved: plan.sessions.filter((s) => !now.has(sessionKey(s)) && sessionKey(s) !== sessionKey(declined)),
    added: outcome.plan.sessions.filter((s) => !known.has(sessionKey(s))),
  };
}

/** These relationships and all that share a person with one of them. */
function neighboursOf(instance: Instance, relations: ReadonlySet<string>): Set<string> {
  const people = new Set(instance.relations.filter((r) => relations.has(r.id)).flatMap((r) => r.members));
  return new Set(instance.relations.filter((r) => r.members.some((m) => people.has(m))).map((r) => r.id));
}
