// Somebody one might choose, put in.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CandidateFields, type CandidateId, newCompass, nextPlace } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery, type Why } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { CandidateFieldsForm } from './candidate-fields.tsx';

export default function CandidateNewScreen() {
  const { t } = useLingui();
  const { state, act, newId } = useOrrery();
  const sentence = useRefusals();
  const [, go] = useLocation();
  const [typed, write] = useDraft<CandidateFields>('candidate new');
  const [why, setWhy] = useState<Why | null>(null);
  const values = typed ?? newCompass.candidate;
  const change = (changes: Partial<CandidateFields>) => {
    setWhy(null);
    write({ ...values, ...changes });
  };
  const keep = async () => {
    const id = newId<CandidateId>();
    const fields = { ...values, place: nextPlace(state.compass) };
    const refused = await act(
      { tool: 'compass', intent: { type: 'add', of: 'candidate', id, fields } },
      <Trans>Kept, for you alone.</Trans>,
    );
    setWhy(refused);
    if (refused) return;
    write(null);
    go(`/mine/choosing/${id}`);
  };
  return (
    <Screen
      title={t`Somebody to think about`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Button kind="main" wide onPress={() => void keep()}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <CandidateFieldsForm
        values={values}
        onType={change}
        onChoose={change}
        error={(field) => (why && (why.field ?? 'name') === field ? sentence(why.code) : undefined)}
      />
    </Screen>
  );
}
