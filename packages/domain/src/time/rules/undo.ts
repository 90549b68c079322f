import { former } from '../../kernel/former.ts';
import type { RuleEvent } from './events.ts';
import type { RulesState } from './fold.ts';

export function undoRules({ rules }: RulesState, event: RuleEvent): RuleEvent {
  const { rule } = event;
  const old = rules.get(rule);
  switch (event.type) {
    case 'ruleAdded':
      return old?.present
        ? { type: 'ruleChanged', rule, ...former(old, old.fields) }
        : { type: 'ruleRemoved', rule };
    case 'ruleChanged':
      return { type: 'ruleChanged', rule, ...former(old, event.changes) };
    default:
      return { type: old?.present ? 'ruleRestored' : 'ruleRemoved', rule };
  }
}
