// Words for a talk, part by part, each of them optional: what one saw, what it stirs, what one needs, what one asks for or has decided.
// Together they are a wording, and several wordings can be read side by side.
import { Trans, useLingui } from '@lingui/react/macro';
import { NEEDS, type NoteFields } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { PeoplePicker } from '../../people/forms/people-picker.tsx';
import { FeelingsField } from '../journal/feelings-field.tsx';
import { withOwn } from '../journal/further-steps.tsx';
import { KeepDock } from '../journal/keep-dock.tsx';
import type { NoteEditorProps } from '../journal/note-editor.tsx';
import { useNoteWords } from '../note-words.ts';
import { AnswersField } from './answers-field.tsx';
import { usePartLabels } from './part-labels.ts';
import { Wordings } from './wordings.tsx';

type TextOf = 'what' | 'need' | 'ask' | 'onNo' | 'decided';

export function ScriptEditor({ title, documentTitle, back, draft, onKept }: NoteEditorProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = usePartLabels();
  const words = useNoteWords();
  const { values, change, error } = draft;
  const text = (field: TextOf) => ({
    value: values[field],
    onChange: (written: string) => change({ [field]: written } as Partial<NoteFields>),
    error: error(field),
  });
  return (
    <Screen
      title={title}
      documentTitle={documentTitle}
      back={back}
      visibility={<OnlyYou />}
      dock={<KeepDock draft={draft} onKept={onKept} />}
    >
      <Flow>
        {values.situation === null ? null : (
          <p className="t-lead">{formats.capital(words.situationOf(values.situation))}</p>
        )}
        <TextArea
          label={labels.what}
          hint={t`What happened, as both of you could have seen it.`}
          rows={2}
          {...text('what')}
        />
        <FeelingsField
          value={values.feelings}
          onChange={(feelings) => change({ feelings })}
          error={error('feelings')}
        />
        <Chips
          label={labels.needs}
          options={withOwn(NEEDS, values.needs, words.needOf)}
          value={values.needs}
          onChange={(needs) => change({ needs })}
          error={error('needs')}
        />
        <TextArea
          label={labels.need}
          hint={t`Yours, and not something that they must do.`}
          {...text('need')}
        />
        <TextArea
          label={labels.ask}
          hint={t`One thing that they could do, and could say no to.`}
          rows={2}
          {...text('ask')}
        />
        <Disclosure
          label={<Trans>If they say no, and when to talk</Trans>}
          detail={values.timing || undefined}
        >
          <Flow>
            <TextArea
              label={labels.onNo}
              hint={t`If nothing but a yes will do, it is no request. What will you do for yourself then?`}
              {...text('onNo')}
            />
            <TextField
              label={labels.timing}
              hint={t`Not in the doorway, and not at midnight.`}
              value={values.timing}
              onChange={(timing) => change({ timing })}
              error={error('timing')}
            />
          </Flow>
        </Disclosure>
        <Disclosure label={<Trans>What I decided</Trans>} detail={values.decided || undefined}>
          <TextArea
            label={labels.decided}
            hint={t`Said as your own: “I decided”, and not “they do not want me to”.`}
            {...text('decided')}
          />
        </Disclosure>
        <Disclosure label={<Trans>To whom</Trans>} detail={values.toWhom || undefined}>
          <Flow>
            <PeoplePicker
              label={t`People on your map`}
              addLabel={t`Somebody else it is for`}
              value={values.people}
              onChange={(people) => change({ people })}
              error={error('people')}
              withoutMe
            />
            <TextField
              label={t`Or somebody else`}
              hint={t`My mother, the landlord, people at work`}
              value={values.toWhom}
              onChange={(toWhom) => change({ toWhom })}
              error={error('toWhom')}
            />
          </Flow>
        </Disclosure>
        <section>
          <SectionHead>{labels.drafts}</SectionHead>
          <Wordings values={values} onChange={(drafts) => change({ drafts })} error={error('drafts')} />
        </section>
        <section>
          <SectionHead>
            <Trans>What they may say</Trans>
          </SectionHead>
          <AnswersField
            value={values.answers}
            onChange={(answers) => change({ answers })}
            error={error('answers')}
          />
        </section>
      </Flow>
    </Screen>
  );
}
