import { Trans, useLingui } from '@lingui/react/macro';
import { budgetOf, type Intent, newBudget, type RelationshipId } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { HoursField } from '../../ui/hours-field.tsx';
import { usePairs } from './who.tsx';

/** The second step: a wish for each, in hours a week. The most follows, and can be changed later. */
export function useHours(): { content: React.ReactNode; save: () => Promise<boolean> } {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const sentence = useRefusals();
  const pairs = usePairs();
  const [typed, setTyped] = useState<ReadonlyMap<RelationshipId, number | null>>(new Map());
  const [fault, setFault] = useState<{ relationship: RelationshipId; words: string } | null>(null);
  const wishOf = (id: RelationshipId) =>
    typed.has(id) ? (typed.get(id) ?? null) : budgetOf(state.time, id).wish;

  async function save(): Promise<boolean> {
    const intents: Intent[] = [];
    for (const { relationship } of pairs) {
      const wish = wishOf(relationship.id);
      if (wish === null || wish === 0) {
        setFault({ relationship: relationship.id, words: sentence('wishMissing') });
        return false;
      }
      if (Number.isNaN(wish)) {
        setFault({ relationship: relationship.id, words: sentence('numberOutOfRange') });
        return false;
      }
      const { most, floor, longest } = budgetOf(state.time, relationship.id);
      const changes = { wish, most: Math.max(most, wish * 2), floor: Math.min(floor, wish), longest };
      intents.push({
        tool: 'time',
        intent: { type: 'changeBudget', relationship: relationship.id, changes },
      });
    }
    const why = await act(intents);
    const first = pairs[0];
    setFault(why && first ? { relationship: first.relationship.id, words: sentence(why.code) } : null);
    return why === null;
  }

  const content = (
    <>
      <p className="t-lead">
        <Trans>
          What you would like in a good week, as it is for you. It is a wish, and nobody is asked for
          anything.
        </Trans>
      </p>
      {pairs.map(({ relationship, name }) => (
        <HoursField
          key={relationship.id}
          label={t`Hours a week with ${name}`}
          value={wishOf(relationship.id)}
          onChange={(minutes) => setTyped(new Map(typed).set(relationship.id, minutes))}
          min={30}
          max={newBudget.most * 10}
          error={fault?.relationship === relationship.id ? fault.words : undefined}
        />
      ))}
    </>
  );
  return { content, save };
}
