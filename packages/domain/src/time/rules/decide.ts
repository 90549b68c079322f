import type { RuleId, Surroundings } from '../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { everyDay } from './days.ts';
import { type RuleDays, type RuleEvent, type RuleFields, ruleDays, ruleSource, ruleWhat } from './events.ts';
import type { RulesState } from './fold.ts';

export type RulesIntent =
  | { type: 'addRule'; rule?: RuleId; fields: Partial<RuleFields> & Pick<RuleFields, 'what'> }
  | { type: 'changeRule'; rule: RuleId; changes: Partial<RuleFields> }
  | { type: 'removeRule' | 'restoreRule'; rule: RuleId };

export interface RulesRefusal {
  readonly code:
    | 'unknown'
    | 'relationshipMissing'
    | 'personMissing'
    | 'twoNeeded'
    | 'dayMissing'
    | 'dateUnclear'
    | 'endBeforeStart'
    | 'numberOutOfRange'
    | 'textTooLong';
  /** As the fields are called: `relationship`, `relationships`, `person`, `people`, `count`, `name`, or one of the days. */
  readonly field?: string;
}

export const isRulesIntent = (intent: { readonly type: string }): intent is RulesIntent =>
  ['addRule', 'changeRule', 'removeRule', 'restoreRule'].includes(intent.type);

export const newRule: RuleFields = {
  what: { kind: 'cover', people: [] },
  days: everyDay,
  name: '',
  source: null,
};

export function decideRules(
  state: RulesState,
  intent: RulesIntent,
  world: Surroundings,
): Result<RuleEvent[], RulesRefusal> {
  if (intent.type === 'addRule') {
    const fields = { ...newRule, ...intent.fields };
    const fault = ruleFault(fields);
    if (fault) return refuse(fault);
    return ok([
      { type: 'ruleAdded', rule: intent.rule ?? (world.newId() as RuleId), fields: asKept(fields) },
    ]);
  }
  const { rule } = intent;
  const old = state.rules.get(rule);
  if (!old) return refuse({ code: 'unknown' });
  if (intent.type !== 'changeRule')
    return ok([{ type: intent.type === 'removeRule' ? 'ruleRemoved' : 'ruleRestored', rule }]);
  const fields = { ...old.fields, ...intent.changes };
  const fault = ruleFault(fields);
  const changes = intent.changes.what ? { ...intent.changes, days: asKept(fields).days } : intent.changes;
  return fault ? refuse(fault) : ok([{ type: 'ruleChanged', rule, changes }]);
}

/** That some are never seen on one day is so on every day, but for those that were taken out of it. */
const asKept = ({ source, ...rest }: RuleFields): RuleFields => {
  const fields = source ? { ...rest, source } : rest;
  return fields.what.kind === 'apart'
    ? { ...fields, days: { ...everyDay, except: fields.days.except } }
    : fields;
};

function ruleFault({ what, days, name, source }: RuleFields): RulesRefusal | null {
  if (source && !ruleSource.safeParse(source).success) return { code: 'textTooLong', field: 'source' };
  if (name.length > 80) return { code: 'textTooLong', field: 'name' };
  if ('relationship' in what && what.relationship === ('' as typeof what.relationship))
    return { code: 'relationshipMissing', field: 'relationship' };
  if (what.kind === 'neverOf' && what.person === ('' as typeof what.person))
    return { code: 'personMissing', field: 'person' };
  if (what.kind === 'apart' && new Set(what.relationships).size < 2)
    return { code: 'twoNeeded', field: 'relationships' };
  if (what.kind === 'cover' && new Set(what.people).size < 2) return { code: 'twoNeeded', field: 'people' };
  if (!ruleWhat.safeParse(what).success)
    return { code: 'numberOutOfRange', field: what.kind === 'require' ? 'count' : what.kind };
  return (
    daysFault(days) ??
    (what.kind === 'ours' && isEveryDay(days) ? { code: 'dayMissing', field: 'weekdays' } : null)
  );
}

const isEveryDay = ({ weekdays, inMonth, monthDays, everyWeeks, dates, until }: RuleDays): boolean =>
  everyWeeks === 1 &&
  until === '' &&
  [weekdays, inMonth, monthDays, dates].every((list) => list.length === 0);

function daysFault(days: RuleDays): RulesRefusal | null {
  for (const field of ['anchor', 'from', 'until', 'dates', 'except'] as const)
    if (!ruleDays.shape[field].safeParse(days[field]).success) return { code: 'dateUnclear', field };
  for (const field of ['weekdays', 'inMonth', 'monthDays', 'everyWeeks'] as const)
    if (!ruleDays.shape[field].safeParse(days[field]).success) return { code: 'numberOutOfRange', field };
  if (days.everyWeeks > 1 && days.anchor === '') return { code: 'dateUnclear', field: 'anchor' };
  if (days.from !== '' && days.until !== '' && days.until < days.from)
    return { code: 'endBeforeStart', field: 'until' };
  return null;
}
