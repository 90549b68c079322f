// A goal begins: what it is, how much it matters, and five levels in words. From then on they stay; whoever wants them otherwise comes
// here again, and begins anew.
import { Trans, useLingui } from '@lingui/react/macro';
import { begunAnewAs, GOAL_KINDS, type GoalFields, type GoalId, myDateOf, newCompass } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldGroup, Fields } from '../../../ui/field-group.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { signed, useGoalWords } from './goal-words.ts';

type Draft = Pick<GoalFields, 'kind' | 'what' | 'levels' | 'weight'>;

export default function GoalNewScreen() {
  const { t } = useLingui();
  const { state, now, act, newId } = useOrrery();
  const sentence = useRefusals();
  const words = useGoalWords();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const asked = (query.get('after') ?? '') as GoalId;
  const earlier = state.compass.goal.get(asked);
  const after = earlier?.present && !begunAnewAs(state.compass, asked) ? earlier : null;
  const [typed, write] = useDraft<Draft>(after ? `goal anew ${after.id}` : 'goal new');
  const [why, setWhy] = useState<Why | null>(null);
  const values: Draft = typed ?? after?.fields ?? newCompass.goal;
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    const { kind, what, levels, weight } = values;
    write({ kind, what, levels, weight, ...changes });
  };
  const error = (field: string) =>
    why && (why.field ?? 'what') === field
      ? why.code === 'nameMissing'
        ? t`Please say what the goal is, in your own words.`
        : sentence(why.code)
      : undefined;
  const begin = async () => {
    const id = newId<GoalId>();
    const { kind, what, levels, weight } = values;
    const said = { kind, what, weight, levels: levels.map((level) => level.trim()) };
    const fields = { ...said, begun: myDateOf(state, now), after: after?.id ?? null };
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'goal', id, fields } },
      <Trans>It has begun. Its levels stay as you said them.</Trans>,
    );
    setWhy(refused);
    if (refused) return;
    write(null);
    go(`/mine/goals/${id}`);
  };
  return (
    <Screen
      title={after ? t`Begin it anew` : t`Begin a goal`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/goals', label: t`My goals` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void begin()}>
          {after ? <Trans>Begin it anew</Trans> : <Trans>Begin</Trans>}
        </Button>
      }
    >
      <Flow>
        <p>
          {after ? (
            <Trans>
              The goal as it was stays where it is, with all that you said of it. What you write here begins
              today, and both show.
            </Trans>
          ) : (
            <Trans>
              Write the levels before you begin: from then on they stay, so that what you see later is no
              matter of mood. If they turn out not to fit, you begin it anew.
            </Trans>
          )}
        </p>
        <Fields>
          <Select<GoalFields['kind']>
            label={words.labels.kind}
            options={[...GOAL_KINDS, 'own' as const].map((id) => ({ id, label: words.kinds[id] }))}
            value={values.kind}
            onChange={(kind) => change({ kind })}
            error={error('kind')}
          />
          <TextArea
            label={words.labels.what}
            hint={t`As it would be for you: “I sleep through nights when Kit is away.”`}
            rows={2}
            value={values.what}
            onChange={(what) => change({ what })}
            error={error('what')}
          />
          <RadioList
            label={words.labels.weight}
            options={(['1', '2', '3'] as const).map((id) => ({ id, label: words.weights[Number(id)] }))}
            value={String(values.weight) as '1' | '2' | '3'}
            onChange={(weight) => change({ weight: Number(weight) })}
            error={error('weight')}
          />
        </Fields>
        <FieldGroup
          legend={words.labels.levels}
          hint={t`Something that you could notice yourself. Begin with what you hope for.`}
        >
          {[2, 3, 4, 1, 0].map((at) => (
            <TextArea
              key={at}
              label={`${words.levels[at]} (${signed(at - 2)})`}
              rows={1}
              value={values.levels[at] ?? ''}
              onChange={(level) => change({ levels: values.levels.with(at, level) })}
              error={error(`levels.${at}`)}
            />
          ))}
        </FieldGroup>
      </Flow>
    </Screen>
  );
}
