// A new choice. Its address names it as soon as it is begun, so that a reload, a lock or a look elsewhere comes back to it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { ChoiceId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { draftOf } from '../../../app/drafts.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { draftName, useChoiceDraft } from './use-choice-draft.ts';

export default function NewChoiceScreen() {
  const { state, newId } = useOrrery();
  const [query] = useSearchParams();
  const [fresh] = useState(() => newId<ChoiceId>());
  const asked = query.get('choice') as ChoiceId | null;
  const isThere =
    asked !== null &&
    (state.compass.choice.get(asked)?.present || draftOf(state, draftName(asked)) !== undefined);
  const id = isThere ? asked : fresh;
  return <NewChoice key={id} id={id} />;
}

function NewChoice({ id }: { id: ChoiceId }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const draft = useChoiceDraft(id);
  const isNamed = query.get('choice') === id;
  const { isBegun } = draft;
  useEffect(() => {
    if (isBegun && !isNamed) setQuery({ choice: id }, { replace: true });
  }, [isBegun, isNamed, id, setQuery]);
  const putAway = () =>
    void attempt({ tool: 'compass', intent: { type: 'remove', of: 'choice', id } }, <Trans>Put away.</Trans>);
  return (
    <ChoiceEditor
      title={t`A choice`}
      back={{ href: '/mine/choices', label: t`My choices` }}
      draft={draft}
      onKept={() => {
        tell({ words: <Trans>Kept, for you alone.</Trans>, undo: putAway });
        go(`/mine/choices/${id}`);
      }}
    />
  );
}
