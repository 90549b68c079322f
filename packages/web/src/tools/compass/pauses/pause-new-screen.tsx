// A large decision that is to wait: which, for how long, and what one wants to remember by then.
import { Trans, useLingui } from '@lingui/react/macro';
import { myDateOf, myRelationships, type RelationshipId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { usePauseLabels } from '../care/field-labels.ts';
import { type Until, UntilField, untilOf } from './until-field.tsx';

interface Draft {
  readonly decision: string;
  readonly relationship: RelationshipId | null;
  readonly until: Until;
  readonly remember: string;
}

const none = 'none';

export default function PauseNewScreen() {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const formats = useFormats();
  const labels = usePauseLabels();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const [typed, write] = useDraft<Draft>('pause new');
  const [why, setWhy] = useState<Why | null>(null);
  const relationships = myRelationships(state.people);
  const asked = relationships.find(({ id }) => id === query.get('relationship'))?.id ?? null;
  const values = typed ?? {
    ...{ decision: '', relationship: asked, remember: '' },
    until: { span: 'twoWeeks' as const, own: null },
  };
  const change = (changes: Partial<Draft>) => {
    setWhy(null);
    write({ ...values, ...changes });
  };
  const error = (field: string) =>
    why && (why.field ?? 'decision') === field
      ? why.code === 'nameMissing'
        ? t`Please say what it is about. A word or two will do.`
        : sentence(why.code)
      : undefined;
  const keep = async () => {
    const { decision, relationship, remember } = values;
    const until = untilOf(values.until, myDateOf(state, now));
    const fields = { decision, relationship, remember, ...(until === null ? {} : { until }) };
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'pause', fields } },
      <Trans>It waits. On that day it comes up on Today.</Trans>,
    );
    setWhy(refused);
    if (refused) return;
    write(null);
    go('/mine/pauses');
  };
  return (
    <Screen
      title={t`Let a decision wait`}
      documentTitle={t`A decision`}
      back={{ href: '/mine/pauses', label: t`Decisions that wait` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void keep()}>
          <Trans>Let it wait</Trans>
        </Button>
      }
    >
      <Flow>
        <p>
          <Trans>
            Moving in, a wedding, a move: what is right today is still right in some weeks. Nobody is told,
            and you can decide earlier at any time. Leaving what hurts you never has to wait.
          </Trans>
        </p>
        <TextArea
          label={labels.decision}
          rows={2}
          value={values.decision}
          onChange={(decision) => change({ decision })}
          error={error('decision')}
        />
        {relationships.length > 0 ? (
          <Select
            label={labels.relationship}
            options={[
              { id: none, label: t`No one relationship` },
              ...relationships.map(({ id }) => ({
                id: id as string,
                label: namesIn(state, id, formats),
                mark: <Mark appearance={appearanceOf(state, id)} size={14} />,
              })),
            ]}
            value={values.relationship ?? none}
            onChange={(id) =>
              change({ relationship: relationships.find((one) => one.id === id)?.id ?? null })
            }
            error={error('relationship')}
          />
        ) : null}
        <UntilField value={values.until} onChange={(until) => change({ until })} error={error('until')} />
        <TextArea
          label={labels.remember}
          hint={t`What it is like now, what you would not want to lose, whom it touches.`}
          optional
          value={values.remember}
          onChange={(remember) => change({ remember })}
          error={error('remember')}
        />
      </Flow>
    </Screen>
  );
}
