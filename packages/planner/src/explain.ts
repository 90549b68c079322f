/**
 * Why a relationship gets what it gets: for each day without more time, what stands in the way of more, everything else
 * in the plan being as it is. Data only; whoever shows it finds the words. docs/spec/planner.md, PLAN80–PLAN82.
 */
import { Agenda } from './agenda.ts';
import { brokenAlone } from './broken-alone.ts';
import { type Calendar, openCalendar, sessionKey } from './calendar.ts';
import { check, type SideResult } from './check.ts';
import type { Instance, Plan, Relation, Session } from './format.ts';
import { type Rule, ruleKey } from './rules.ts';

export type Reason = {
  rule: Rule;
  /** The relation whose date is in the way, where it is one. */
  takenBy?: string;
  /** Local days, of the relation's first member, on which it stands in the way. */
  days: number[];
  /** Of these the days on which giving up this alone would make room. */
  aloneOn: number[];
  /** Share of all that stands in the way, 0 to 1; reasons come with the largest first. */
  importance: number;
};

export type Explanation = {
  relation: string;
  sides: SideResult[];
  /** Nobody asks for more: every side has its wish and its floors. */
  content: boolean;
  /** What stands in the way of more time; empty when content. */
  reasons: Reason[];
  /** Days on which nothing stands in the way, as happens when a search was stopped early. */
  openDays: number[];
  /** Floors that the plan misses: whose, which block, how much is there. */
  missedFloors: { person: string; block: number; got: number; floor: number }[];
};

/** One explanation for each relation, in the instance's order. */
export function explain(instance: Instance, plan: Plan): Explanation[] {
  const calendar = openCalendar(instance);
  const { sides } = check(instance, plan);
  return instance.relations.map((relation) => {
    const own = sides.filter((s) => s.relation === relation.id);
    const missedFloors = own.flatMap((side) =>
      side.floor.blocks.flatMap((got, block) =>
        got < side.floor.minutes ? [{ person: side.person, block, got, floor: side.floor.minutes }] : [],
      ),
    );
    const content = missedFloors.length === 0 && own.every((s) => s.got >= s.want);
    const found = content ? { reasons: [], openDays: [] } : lookForRoom(calendar, relation, plan);
    return { relation: relation.id, sides: own, content, missedFloors, ...found };
  });
}

type InTheWay = { rule: Rule; takenBy?: string };

function lookForRoom(
  calendar: Calendar,
  relation: Relation,
  plan: Plan,
): Pick<Explanation, 'reasons' | 'openDays'> {
  const until = calendar.instance.frozen?.until ?? Number.NEGATIVE_INFINITY;
  const first = relation.members[0] ?? '';
  const agenda = new Agenda(calendar);
  for (const session of plan.sessions) agenda.add(session);
  const openDays: number[] = [];
  const found = new Map<string, Reason>();
  for (const [day, { end }] of calendar.days(first).entries()) {
    if (end <= until) continue;
    const choices = waysToMore(calendar, relation, agenda, day);
    if (choices.some((c) => c.length === 0)) {
      openDays.push(day);
      continue;
    }
    const fewest = Math.min(...choices.map((c) => c.length));
    const decisive = choices.filter((c) => c.length === fewest);
    // Several ways may each need one thing only: any of those would do, and each is named.
    const listed = fewest === 1 ? decisive.flat() : (decisive[0] ?? []);
    const distinct = new Map(listed.map((x) => [`${ruleKey(x.rule)} ${x.takenBy}`, x]));
    for (const [key, { rule, takenBy }] of distinct) {
      const reason = found.get(key) ?? {
        rule,
        ...(takenBy === undefined ? {} : { takenBy }),
        days: [],
        aloneOn: [],
        importance: 0,
      };
      reason.days.push(day);
      if (fewest === 1) reason.aloneOn.push(day);
      reason.importance += 1 / distinct.size;
      found.set(key, reason);
    }
  }
  const reasons = [...found.values()];
  const all = reasons.reduce((sum, r) => sum + r.importance, 0);
  for (const reason of reasons) reason.importance /= all;
  reasons.sort((a, b) => b.importance - a.importance || (ruleKey(a.rule) < ruleKey(b.rule) ? -1 : 1));
  return { reasons, openDays };
}

/** For each start of that day, or each longer form of the date that is there, what would have to give. */
function waysToMore(calendar: Calendar, relation: Relation, agenda: Agenda, day: number): InTheWay[][] {
  const { grid } = calendar.instance.horizon;
  const { min, max, step } = relation.session;
  const first = relation.members[0] ?? '';
  const local = calendar.days(first)[day];
  if (!local) return [];
  const here = agenda.sessions.find(
    (s) => s.relation === relation.id && calendar.dayOf(first, s.start) === day,
  );
  let length = min;
  if (here) {
    length = here.end - here.start + step;
    if (length > max) return [[{ rule: { rule: 'length', relation: relation.id } }]];
    if (isAnnounced(calendar, here)) return [[announcement(calendar, here)]];
    agenda.remove(here);
  }
  const choices: InTheWay[][] = [];
  for (let start = Math.ceil(local.start / grid) * grid; start < local.end; start += grid) {
    const session: Session = { relation: relation.id, start, end: start + length };
    const alone: InTheWay[] = brokenAlone(calendar, session).map((rule) => ({ rule }));
    if (alone.some(({ rule }) => rule.rule === 'horizon' || rule.rule === 'frozen')) continue;
    const beside = agenda.obstacles(session).map(({ rule, other }): InTheWay => {
      // What a date of the same relation blocks is that relation's own affair.
      if (!other || other.relation === relation.id) return { rule };
      return { rule, takenBy: other.relation };
    });
    choices.push(distinctOnly([...alone, ...beside]));
    if (alone.length + beside.length === 0) break;
  }
  if (here) agenda.add(here);
  return choices.length > 0 ? choices : [[{ rule: { rule: 'frozen' } }]];
}

function distinctOnly(items: InTheWay[]): InTheWay[] {
  return [...new Map(items.map((x) => [`${ruleKey(x.rule)} ${x.takenBy}`, x])).values()];
}

function isAnnounced({ instance }: Calendar, session: Session): boolean {
  const announced = [...(instance.frozen?.sessions ?? []), ...(instance.fixed ?? [])];
  return announced.some((s) => sessionKey(s) === sessionKey(session));
}

function announcement({ instance }: Calendar, session: Session): InTheWay {
  const fixed = instance.fixed?.find((f) => sessionKey(f) === sessionKey(session));
  return { rule: fixed ? { rule: 'fixed', id: fixed.id } : { rule: 'frozen' } };
}
