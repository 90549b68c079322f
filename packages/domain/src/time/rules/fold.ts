import {
  type Ancestry,
  type Beside,
  type Entry,
  presentOf,
  type Thing,
  writeFields,
  writePresence,
} from '../../kernel/history.ts';
import type { RuleId } from '../../kernel/ids.ts';
import { newRule } from './decide.ts';
import type { RuleEvent, RuleFields } from './events.ts';

export type PlanRule = Thing<RuleId, RuleFields>;

export interface RulesState {
  readonly rules: Map<RuleId, PlanRule>;
}

export const noRules = (): RulesState => ({ rules: new Map() });

/** Takes one entry into the state, in place. */
export function foldRules({ rules }: RulesState, { event, id }: Entry<RuleEvent>, ancestry: Ancestry): void {
  const be = (there: boolean) => writePresence(rules, event.rule, newRule, there, id, ancestry);
  if (event.type === 'ruleAdded') {
    writeFields(rules, event.rule, newRule, event.fields, id, ancestry);
    be(true);
  } else if (event.type === 'ruleChanged') {
    const { rule, changes, beside } = event;
    writeFields(
      rules,
      rule,
      newRule,
      changes as Partial<RuleFields>,
      id,
      ancestry,
      beside as Beside<RuleFields>,
    );
  } else be(event.type === 'ruleRestored');
}

/** All that hold, in order of their ids. */
export const rulesOf = ({ rules }: RulesState): PlanRule[] =>
  presentOf(rules).sort((a, b) => (a.id < b.id ? -1 : 1));
