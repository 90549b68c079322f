// What one saw and what one tells oneself about it, kept apart; then, only where somebody wants it, other ways to read it, and the
// question that comes of it. Nothing here says whether a story is true.
import { Trans, useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ArcDial } from '../../../ui/arc-dial.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { PeoplePicker } from '../../people/forms/people-picker.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { KeepDock } from '../journal/keep-dock.tsx';
import type { NoteEditorProps } from '../journal/note-editor.tsx';
import { shortened } from '../shortened.ts';
import { Readings } from './readings.tsx';
import { useSureness } from './sureness.ts';

type TextField =
  | 'what'
  | 'story'
  | 'speaksFor'
  | 'speaksAgainst'
  | 'echo'
  | 'toKnow'
  | 'question'
  | 'cameOut';

export function StoryEditor({ title, documentTitle, back, draft, onKept }: NoteEditorProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const labels = useNoteLabels();
  const sureness = useSureness();
  const { values, change, error } = draft;
  const text = (field: TextField) => ({
    value: values[field],
    onChange: (written: string) => change({ [field]: written } as Partial<NoteFields>),
    error: error(field),
  });
  const begins = (words: string) => shortened(words, 60) || undefined;
  return (
    <Screen
      title={title}
      documentTitle={documentTitle}
      back={back}
      visibility={<OnlyYou />}
      narrow
      dock={<KeepDock draft={draft} onKept={onKept} />}
    >
      <Flow>
        <TextArea
          label={t`What did you see or hear?`}
          hint={t`As a camera would have it: who did or said what, and nothing else.`}
          rows={2}
          {...text('what')}
        />
        <TextArea label={labels.story} rows={2} {...text('story')} />
        {values.story.trim() !== '' || values.sure !== null ? (
          <ArcDial
            label={t`How sure are you of it?`}
            value={values.sure}
            onChange={(sure) => change({ sure })}
            {...sureness}
          />
        ) : null}
        <section>
          <SectionHead>
            <Trans>Further, as far as you like</Trans>
          </SectionHead>
          <Disclosure
            label={<Trans>Other readings</Trans>}
            detail={begins(values.readings.filter((one) => one.trim() !== '').join(' · '))}
          >
            <Readings
              value={values.readings}
              onChange={(readings) => change({ readings })}
              error={error('readings')}
            />
          </Disclosure>
          <Disclosure
            label={<Trans>For and against</Trans>}
            detail={begins(values.speaksAgainst || values.speaksFor)}
          >
            <Flow>
              <TextArea label={labels.speaksFor} {...text('speaksFor')} />
              <TextArea label={labels.speaksAgainst} {...text('speaksAgainst')} />
            </Flow>
          </Disclosure>
          <Disclosure label={<Trans>An old echo</Trans>} detail={begins(values.echo)}>
            <TextArea
              label={labels.echo}
              hint={t`Some stories are older than the people in them. Leave it where it hurts too much.`}
              {...text('echo')}
            />
          </Disclosure>
          <Disclosure
            label={<Trans>Who it is about</Trans>}
            detail={
              formats.capital(formats.list(values.people.map((person) => nameOf(state, person)))) || undefined
            }
          >
            <PeoplePicker
              label={labels.people}
              addLabel={t`Somebody else it is about`}
              value={values.people}
              onChange={(people) => change({ people })}
              error={error('people')}
              withoutMe
            />
          </Disclosure>
          <Disclosure label={<Trans>A question</Trans>} detail={begins(values.question || values.toKnow)}>
            <Flow>
              <TextArea label={labels.toKnow} {...text('toKnow')} />
              <TextArea
                label={t`A question, in your own words`}
                hint={t`One that they can answer either way.`}
                {...text('question')}
              />
            </Flow>
          </Disclosure>
          <Disclosure label={<Trans>How it is by now</Trans>} detail={begins(values.cameOut)}>
            <Flow>
              <ArcDial
                label={t`How sure are you by now?`}
                value={values.sureAfter}
                onChange={(sureAfter) => change({ sureAfter })}
                {...sureness}
              />
              <TextArea label={labels.cameOut} {...text('cameOut')} />
            </Flow>
          </Disclosure>
        </section>
      </Flow>
    </Screen>
  );
}
