// A choice that is there, changed.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ChoiceId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { ChoiceNotHere } from './choice-not-here.tsx';
import { useChoiceDraft } from './use-choice-draft.ts';

export default function EditChoiceScreen() {
  const { state } = useOrrery();
  const { choice: id = '' } = useParams<{ choice: string }>();
  const isThere = state.compass.choice.get(id as ChoiceId)?.present;
  return isThere ? <EditChoice key={id} id={id as ChoiceId} /> : <ChoiceNotHere />;
}

function EditChoice({ id }: { id: ChoiceId }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const draft = useChoiceDraft(id);
  const [before] = useState(draft.choice?.fields);
  // only what was changed here: another device may have written more of it meanwhile
  const undo = () =>
    void attempt(
      {
        tool: 'compass',
        intent: {
          type: 'change',
          of: 'choice',
          id,
          changes: Object.fromEntries(draft.changed().map((field) => [field, before?.[field]])),
        },
      },
      <Trans>It says what it said before.</Trans>,
    );
  return (
    <ChoiceEditor
      title={t`Change the choice`}
      back={{ href: `/mine/choices/${id}`, label: t`A choice` }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept</Trans>, undo });
        go(`/mine/choices/${id}`);
      }}
    />
  );
}
