/**
 * The cheapest ways out of a conflict: an elastic model in which every rule that people could give up may be broken at a
 * price, solved for the least price, then again without what was already offered. docs/spec/planner.md, PLAN73.
 */
import { padded } from './calendar.ts';
import type { Column } from './columns.ts';
import type { Session } from './format.ts';
import { sessionOf } from './model.ts';
import type { Row } from './program.ts';
import { type Rule, ruleKey } from './rules.ts';
import { type SoftModel, withRows } from './soft.ts';
import type { Solver } from './solver.ts';

/** One rule that gives way, and by how much. */
export type Relaxation = {
  rule: Rule;
  by: number;
  unit: 'minutes' | 'dates' | 'evenings' | 'days';
  /** Local day or week that the rule gives way on, where it speaks of one. */
  day?: number;
  week?: number;
};

export type WayOut = {
  relax: Relaxation[];
  /** Sum of the prices; see the table in the spec. Only for comparing ways with each other. */
  price: number;
  /** Dates as they would then be, of the relations concerned. */
  sessions: Session[];
};

type Price = { each: number; unit: Relaxation['unit'] };

/** What giving up one unit of a rule costs, roughly in minutes of bother; null where nobody could give it up. */
function priceOf(rule: Rule, soft: SoftModel): Price | null {
  switch (rule.rule) {
    case 'maxPerDay':
      return { each: 60, unit: 'dates' };
    case 'freeEvenings':
    case 'eveningsRow':
      return { each: 60, unit: 'evenings' };
    case 'buffer':
      return { each: 60, unit: 'dates' };
    case 'budget':
    case 'most':
      return { each: 1, unit: 'minutes' };
    case 'free':
      return { each: 2, unit: 'minutes' };
    case 'floor':
    case 'atLeast':
      return { each: 4, unit: 'minutes' };
    case 'boundary': {
      const type = soft.instance.boundaries.find((b) => b.id === rule.id)?.type;
      return { each: 240, unit: type === 'require' ? 'dates' : 'days' };
    }
    case 'fixed':
      return { each: 240, unit: 'dates' };
    case 'frozen':
      return { each: 480, unit: 'dates' };
    default:
      return null;
  }
}

type RuleTag = { rule: Rule; day?: number; week?: number };
type Slack = RuleTag & { column: number; price: Price; most: number };

/** Rows that give way together, since people would give up the rule for the day or altogether, not row by row. */
function sharedPlace({ rule, day }: RuleTag, soft: SoftModel): string | undefined {
  if (rule.rule === 'eveningsRow' || rule.rule === 'most') return ruleKey(rule);
  const covers =
    rule.rule === 'boundary' && soft.instance.boundaries.some((b) => b.id === rule.id && b.type === 'cover');
  return rule.rule === 'buffer' || covers ? `${ruleKey(rule)} ${day}` : undefined;
}

function placeOf({ rule, day, week }: RuleTag): { day?: number; week?: number } {
  const everywhere = rule.rule === 'eveningsRow' || rule.rule === 'most' || week !== undefined;
  return { ...(day === undefined || everywhere ? {} : { day }), ...(week === undefined ? {} : { week }) };
}

/** Boundaries of one name, each for a week of its own (`id Monday`), are one rule to whoever would give it up. */
const familyOf = (rule: Rule): string =>
  rule.rule === 'boundary' ? (rule.id.split(' ')[0] ?? rule.id) : ruleKey(rule);

/** Iterations of the solver for one way; a way found by then is offered even if a cheaper one may exist. */
const PATIENCE = 5_000;

/** Up to `most` ways, cheapest first, none containing all the rules of an earlier one. */
export async function cheapestWaysOut(
  soft: SoftModel,
  solver: Solver,
  options: { most?: number; keep?: (rule: Rule) => boolean } = {},
): Promise<WayOut[]> {
  const elastic = new Elastic(soft, options.keep ?? (() => false));
  const ways: WayOut[] = [];
  while (ways.length < (options.most ?? 3)) {
    const way = await elastic.cheapest(solver);
    if (!way) return ways;
    ways.push(way);
    elastic.forbid(way);
  }
  return ways;
}

class Elastic {
  private readonly rows: Row[] = [];
  private readonly cost: number[];
  private readonly upper: number[];
  private readonly integer: number[];
  private readonly slacks: Slack[] = [];
  private readonly used = new Map<string, number>();
  private readonly outside = new Map<number, { rule: Rule; minutes: number; price: Price }[]>();

  constructor(
    private readonly soft: SoftModel,
    keep: (rule: Rule) => boolean,
  ) {
    const { builder } = soft.model;
    this.cost = builder.lower.map(() => 0);
    this.upper = [...builder.upper];
    this.integer = [...builder.integer];
    for (const [i, rules] of soft.forbids.entries()) this.priceColumn(i, rules, keep);
    const shared = new Map<string, Slack>();
    for (const row of soft.rows) {
      const price = row.tag.kind === 'rule' && !keep(row.tag.rule) ? priceOf(row.tag.rule, soft) : null;
      // A date that is possible only outside some rule is priced by itself; its row would count it twice.
      if (row.tag.kind !== 'rule' || !price) this.rows.push(row);
      else this.soften(row, row.tag, price, shared);
    }
    this.rows.push(...soft.overlaps);
  }

  async cheapest(solver: Solver): Promise<WayOut | null> {
    const count = this.cost.length;
    const empty = {
      cost: Float64Array.from(this.cost),
      lower: new Float64Array(count),
      upper: Float64Array.from(this.upper),
      integer: Uint8Array.from(this.integer),
    };
    const none = new Float64Array(0);
    const blank = {
      ...empty,
      rowLower: none,
      rowUpper: none,
      starts: Int32Array.of(0),
      indices: new Int32Array(0),
      values: none,
    };
    const solved = await solver.solve(withRows(blank, this.rows, count), {
      gap: 0.5,
      shouldStop: (iterations) => iterations >= PATIENCE,
    });
    if (!solved.x) return null;
    const x = solved.x;
    const relax = this.slacks.flatMap((slack): Relaxation[] => {
      const by = Math.round(x[slack.column] ?? 0);
      const { rule, price, day, week } = slack;
      if (by <= 0) return [];
      return [
        {
          rule,
          by,
          unit: price.unit,
          ...(day === undefined ? {} : { day }),
          ...(week === undefined ? {} : { week }),
        },
      ];
    });
    for (const [i, prices] of this.outside) {
      if ((x[i] ?? 0) < 0.5) continue;
      const day = this.soft.model.columns[i]?.days[0];
      for (const { rule, minutes, price } of prices) {
        relax.push({ rule, by: minutes, unit: price.unit, ...(day === undefined ? {} : { day }) });
      }
    }
    return { relax: merged(relax), price: Math.round(solved.value ?? 0), sessions: this.soft.dates(solved) };
  }

  /** A further way must do without at least one of these rules. */
  forbid(way: WayOut): void {
    const keys = [...new Set(way.relax.map((r) => familyOf(r.rule)))];
    const columns = keys.map((key) => this.use(key));
    this.rows.push(
      atMost(
        columns.length - 1,
        columns,
        columns.map(() => 1),
      ),
    );
  }

  private variable(cost: number, upper: number, integer: boolean): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    return this.cost.length - 1;
  }

  /** A variable that is 1 once anything of the rule is given up. Most rules never need one. */
  private use(key: string): number {
    const known = this.used.get(key);
    if (known !== undefined) return known;
    const use = this.variable(0, 1, true);
    this.used.set(key, use);
    for (const { column, rule, most } of this.slacks) {
      if (familyOf(rule) === key) this.rows.push(atMost(0, [column, use], [1, -most]));
    }
    for (const [i, prices] of this.outside) {
      if (prices.some(({ rule }) => familyOf(rule) === key)) this.rows.push(atMost(0, [i, use], [1, -1]));
    }
    return use;
  }

  private priceColumn(i: number, rules: Rule[], keep: (rule: Rule) => boolean): void {
    const column = this.soft.model.columns[i];
    if (!column || rules.length === 0) return;
    const prices = rules.map((rule) => ({ rule, price: keep(rule) ? null : priceOf(rule, this.soft) }));
    if (prices.some(({ price }) => price === null)) {
      this.upper[i] = 0;
      return;
    }
    const listed: { rule: Rule; minutes: number; price: Price }[] = [];
    for (const { rule, price } of prices) {
      if (!price) continue;
      const minutes = rule.rule === 'free' ? minutesOutside(this.soft, column, rule.person) : 1;
      listed.push({ rule, minutes, price });
      this.cost[i] = (this.cost[i] ?? 0) + minutes * price.each;
    }
    this.outside.set(i, listed);
  }

  private soften(row: Row, tag: RuleTag, price: Price, shared: Map<string, Slack>): void {
    const place = sharedPlace(tag, this.soft);
    const known = place === undefined ? undefined : shared.get(place);
    const most = this.largest(row);
    const slack = known ?? {
      column: this.variable(price.each, most, false),
      rule: tag.rule,
      price,
      most,
      ...placeOf(tag),
    };
    if (!known) this.slacks.push(slack);
    else if (most > known.most) {
      known.most = most;
      this.upper[known.column] = most;
    }
    if (place !== undefined) shared.set(place, slack);
    const asked = Number.isFinite(row.lower);
    // Frozen and fixed rows ask for exactly one: giving them up means less, never more.
    const upper = asked ? Number.POSITIVE_INFINITY : row.upper;
    this.rows.push({
      ...row,
      upper,
      columns: [...row.columns, slack.column],
      values: [...row.values, asked ? 1 : -1],
    });
  }

  /** More slack than this the row can never use. */
  private largest(row: Row): number {
    const all = row.values.reduce((sum, v) => sum + Math.abs(v), 0);
    return Math.max(1, Math.min(10_000_000, Number.isFinite(row.lower) ? row.lower : all));
  }
}

function atMost(upper: number, columns: number[], values: number[]): Row {
  return { tag: { kind: 'measure' }, lower: Number.NEGATIVE_INFINITY, upper, columns, values };
}

function minutesOutside(soft: SoftModel, column: Column, person: string): number {
  const relation = soft.calendar.relation(sessionOf(soft.instance, column).relation);
  const [from, to] = padded(relation, column);
  let inside = 0;
  for (const [a, b] of soft.calendar.person(person).free)
    inside = Math.max(inside, Math.min(b, to) - Math.max(a, from));
  return to - from - Math.max(0, inside);
}

/** Equal rules on equal days are listed once, with their amounts added. */
function merged(relax: Relaxation[]): Relaxation[] {
  const byPlace = new Map<string, Relaxation>();
  for (const item of relax) {
    const key = `${ruleKey(item.rule)} ${item.day} ${item.week}`;
    const known = byPlace.get(key);
    byPlace.set(key, known ? { ...known, by: known.by + item.by } : item);
  }
  return [...byPlace.values()];
}
