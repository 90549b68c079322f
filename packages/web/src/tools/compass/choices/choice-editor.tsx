// A choice, part by part. Only the question is needed; what is said stands where one said it, and nothing weighs it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type ChoiceFields, myRelationships, type RelationshipId } from '@orrery/domain';
import type { ReactNode } from 'react';
import { namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { shortened } from '../../notes/shortened.ts';
import { useChoiceLabels } from './choice-words.ts';
import { OptionsField } from './options-field.tsx';
import { SavedChoice } from './saved-choice.tsx';
import type { ChoiceDraft } from './use-choice-draft.ts';

const none = 'none';

export interface ChoiceEditorProps {
  title: string;
  back: { href: string; label: string };
  draft: ChoiceDraft;
  onKept: () => void;
}

export function ChoiceEditor({ title, back, draft, onKept }: ChoiceEditorProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const labels = useChoiceLabels();
  const { values, change, error } = draft;
  const text = (field: 'gives' | 'lacks' | 'stayed' | 'wishes') => ({
    value: values[field],
    onChange: (written: string) => change({ [field]: written } as Partial<ChoiceFields>),
    error: error(field),
  });
  const begins = (...said: string[]): ReactNode => shortened(said.find(Boolean) ?? '', 60) || undefined;
  const relationships = myRelationships(state.people).map(({ id }) => ({
    id: id as string,
    label: namesIn(state, id, formats),
  }));
  const keep = async () => {
    if (await draft.keep()) onKept();
  };
  return (
    <Screen
      title={title}
      documentTitle={t`A choice`}
      back={back}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Flow>
          <Button kind="main" wide onPress={() => void keep()}>
            <Trans>Keep</Trans>
          </Button>
          <SavedChoice draft={draft} />
        </Flow>
      }
    >
      <Flow>
        <TextArea
          bare
          label={labels.question}
          hint={t`In your own words, as you would ask it at night.`}
          rows={2}
          value={values.question}
          onChange={(question) => change({ question })}
          error={error('question')}
        />
        {draft.isBegun ? (
          <>
            {relationships.length > 0 ? (
              <Select
                label={labels.relationship}
                options={[{ id: none, label: t`None, or not only one` }, ...relationships]}
                value={values.relationship ?? none}
                onChange={(id) => change({ relationship: id === none ? null : (id as RelationshipId) })}
                error={error('relationship')}
              />
            ) : null}
            <section>
              <SectionHead>
                <Trans>How it is, as far as you like</Trans>
              </SectionHead>
              <Disclosure
                label={<Trans>What it gives me, and what it does not</Trans>}
                detail={begins(values.gives, values.lacks)}
              >
                <Flow>
                  <TextArea label={labels.gives} {...text('gives')} />
                  <TextArea label={labels.lacks} {...text('lacks')} />
                </Flow>
              </Disclosure>
              <Disclosure label={labels.stayed} detail={begins(values.stayed)}>
                <TextArea
                  label={labels.stayed}
                  hint={t`Where you kept to what matters to you, and where you lost yourself a little.`}
                  {...text('stayed')}
                />
              </Disclosure>
              <Disclosure label={<Trans>Wishes and dreams</Trans>} detail={begins(values.wishes)}>
                <TextArea
                  label={labels.wishes}
                  hint={t`Without asking whether it is possible. If it were good in three years, what would a Tuesday be like?`}
                  {...text('wishes')}
                />
              </Disclosure>
            </section>
            <section>
              <SectionHead>{labels.options}</SectionHead>
              <OptionsField draft={draft} />
            </section>
            <section>
              <SectionHead>
                <Trans>In time</Trans>
              </SectionHead>
              <DateField
                label={labels.revisit}
                hint={t`On that day it stands on Today as one quiet line, without its words. Nothing else reminds you.`}
                value={values.revisit}
                onChange={(revisit) => change({ revisit })}
                error={error('revisit')}
              />
            </section>
          </>
        ) : null}
      </Flow>
    </Screen>
  );
}
