// Before anything is written to a metamour: some questions for myself. Every one of them may stay empty, and what I chose may be the end of
// it (META1–META3).
import { Trans, useLingui } from '@lingui/react/macro';
import type { PersonId, ReadinessFields, ReadinessId } from '@orrery/domain';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { draftOf } from '../../../app/drafts.ts';
import { EraseDialog } from '../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { AfterAsking } from './after-asking.tsx';
import { useMetamourWords } from './metamour-words.ts';
import { OtherAnswers } from './other-answers.tsx';
import { readinessName, useCameFrom, useReadiness } from './use-readiness.ts';

export default function AskNearScreen() {
  const { state, newId } = useOrrery();
  const [query] = useSearchParams();
  const [fresh] = useState(() => newId<ReadinessId>());
  const asked = query.get('asked') as ReadinessId | null;
  const isThere =
    asked !== null &&
    (state.papers.readiness.get(asked)?.present || draftOf(state, readinessName(asked)) !== undefined);
  const id = isThere ? asked : fresh;
  return <Form key={id} id={id} person={query.get('person') as PersonId | null} />;
}

function Form({ id, person }: { id: ReadinessId; person: PersonId | null }) {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [query, setQuery] = useSearchParams();
  const { offered } = useMetamourWords();
  const draft = useReadiness(id, person);
  const [isErasing, setErasing] = useState(false);
  const { values, isBegun, there } = draft;
  const { from, list } = useCameFrom();
  const isNamed = query.get('asked') === id;
  useEffect(() => {
    if (isBegun && !isNamed) setQuery([['asked', id], ...Object.entries(from)], { replace: true });
  });
  const keep = (changes: Partial<ReadinessFields>) => {
    draft.change(changes);
    void draft.keep();
  };
  const text = (field: 'easier' | 'afraid' | 'leave', label: string) => (
    <TextArea
      label={label}
      optional
      rows={2}
      value={values[field]}
      onChange={(written) => draft.change({ [field]: written })}
      error={draft.error(field)}
    />
  );
  return (
    <Screen
      title={t`How near would I like to be?`}
      documentTitle={t`People`}
      back={{ href: list, label: t`How near?` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <p>
          <Trans>Nobody but you sees this. Any of it can stay empty, and it can be otherwise tomorrow.</Trans>
        </p>
        <OtherAnswers draft={draft} />
        <TextField
          label={t`Whom it is about`}
          optional
          value={values.about}
          onChange={(about) => draft.change({ about })}
          error={draft.error('about')}
        />
        <RadioList
          label={t`How near would I like to be, as it is now?`}
          hint={t`They stand in no order, and each is a complete answer.`}
          optional
          options={[...offered, { id: '', label: t`I do not know, or would rather leave it open` }]}
          value={values.near}
          onChange={(near) => keep({ near })}
        />
        <RadioList
          label={t`Do I want this myself?`}
          optional
          options={[
            { id: 'mine', label: t`I want it myself` },
            { id: 'asked', label: t`Somebody else wishes it` },
            { id: 'both', label: t`Both` },
            { id: 'unsure', label: t`I am not sure` },
            { id: '', label: t`I leave this open` },
          ]}
          value={values.own}
          onChange={(own) => keep({ own })}
        />
        {text('easier', t`What would make it easier`)}
        {text('afraid', t`What I am afraid of`)}
        {text('leave', t`What I would need to leave early`)}
        <SavedLine
          isSaved={draft.isSaved}
          refused={draft.refused && { what: t`Not kept yet`, words: draft.refused.words }}
        />
        <AfterAsking draft={draft} />
        {there ? (
          <div>
            <Button kind="plain" alert onPress={() => setErasing(true)}>
              <Trans>Erase this</Trans>
            </Button>
          </div>
        ) : null}
      </Flow>
      <EraseDialog
        title={t`Erase what you asked yourself?`}
        intent={{ tool: 'papers', intent: { type: 'eraseReadiness', id } }}
        open={isErasing}
        onClose={() => setErasing(false)}
        onErased={() => go(list)}
      />
    </Screen>
  );
}
