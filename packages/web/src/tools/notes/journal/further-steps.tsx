// Everything else that one may say of it. Each step is closed until somebody wants it, and none has to be.
import { Trans, useLingui } from '@lingui/react/macro';
import { DEEDS, NEEDS, type NoteFields, PLACES } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { PeoplePicker } from '../../people/forms/people-picker.tsx';
import { useNoteLabels } from '../field-labels.ts';
import { useWhen } from '../note-row.tsx';
import { useNoteWords } from '../note-words.ts';
import { shortened } from '../shortened.ts';
import { AfterStep } from './after-step.tsx';
import { TriggerStep } from './trigger-step.tsx';
import type { NoteDraft } from './use-note-draft.ts';
import { WhenStep } from './when-step.tsx';

/** Chosen words of a list, and those that somebody wrote when the list was another one. */
export const withOwn = (list: readonly string[], chosen: readonly string[], label: (id: string) => string) =>
  [...list, ...chosen.filter((one) => !list.includes(one))].map((id) => ({ id, label: label(id) }));

export function FurtherSteps({ draft }: { draft: NoteDraft }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const labels = useNoteLabels();
  const when = useWhen();
  const { values, change, error, id } = draft;
  const list = (some: readonly string[]) =>
    some.length > 0 ? formats.capital(formats.list(some)) : undefined;
  const begins = (text: string) => shortened(text, 60) || undefined;
  const text = (field: TextField) => ({
    value: values[field],
    onChange: (written: string) => change({ [field]: written } as Partial<NoteFields>),
    error: error(field),
    optional: true,
  });
  const slept = values.sleep === null ? [] : [formats.hours(values.sleep)];
  const full = values.load === null ? [] : [words.load[values.load] ?? ''];
  return (
    <>
      <Disclosure label={<Trans>What set it off</Trans>} detail={words.trigger(state, values.trigger)}>
        <TriggerStep id={id} values={values} onChange={change} error={error('trigger')} />
      </Disclosure>
      <Disclosure
        label={<Trans>Who it is about</Trans>}
        detail={list(values.people.map((person) => nameOf(state, person)))}
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
      <Disclosure label={<Trans>Thoughts</Trans>} detail={begins(values.thoughts)}>
        <TextArea label={labels.thoughts} {...text('thoughts')} />
      </Disclosure>
      <Disclosure label={<Trans>Body</Trans>} detail={list(values.places.map(words.placeOf))}>
        <Flow>
          <Chips
            label={labels.places}
            options={withOwn(PLACES, values.places, words.placeOf)}
            value={values.places}
            onChange={(places) => change({ places })}
            error={error('places')}
          />
          <TextArea label={labels.body} {...text('body')} />
        </Flow>
      </Disclosure>
      <Disclosure label={<Trans>Need</Trans>} detail={list(values.needs.map(words.needOf))}>
        <Flow>
          <Chips
            label={labels.needs}
            options={withOwn(NEEDS, values.needs, words.needOf)}
            value={values.needs}
            onChange={(needs) => change({ needs })}
            error={error('needs')}
          />
          <TextArea label={labels.need} {...text('need')} />
        </Flow>
      </Disclosure>
      <Disclosure label={<Trans>Sleep and work</Trans>} detail={list([...slept, ...full])}>
        <Flow>
          <HoursField
            label={labels.sleep}
            optional
            value={values.sleep}
            onChange={(sleep) => change({ sleep })}
            max={1440}
            error={error('sleep')}
          />
          <RadioList
            label={labels.load}
            optional
            options={words.load.map((label, k) => ({ id: String(k), label: formats.capital(label) }))}
            value={values.load === null ? null : String(values.load)}
            onChange={(load) => change({ load: Number(load) })}
          />
        </Flow>
      </Disclosure>
      <Disclosure label={<Trans>What you did</Trans>} detail={list(values.deeds.map(words.deedOf))}>
        <Flow>
          <Chips
            label={labels.deeds}
            options={withOwn(DEEDS, values.deeds, words.deedOf)}
            value={values.deeds}
            onChange={(deeds) => change({ deeds })}
            error={error('deeds')}
          />
          <TextArea label={labels.did} {...text('did')} />
          <RadioList
            label={labels.helped}
            optional
            options={(['yes', 'some', 'no'] as const).map((said) => ({
              id: said,
              label: words.helped[said],
            }))}
            value={values.helped}
            onChange={(helped) => change({ helped })}
          />
        </Flow>
      </Disclosure>
      <Disclosure label={<Trans>How it is by now</Trans>}>
        <AfterStep feelings={values.feelings} onChange={(feelings) => change({ feelings })} />
      </Disclosure>
      <Disclosure label={<Trans>Next time</Trans>} detail={begins(values.rather)}>
        <TextArea label={labels.rather} {...text('rather')} />
      </Disclosure>
      <Disclosure label={<Trans>When it was</Trans>} detail={formats.capital(when(values.at))}>
        <WhenStep value={values.at} onChange={(at) => change({ at })} error={error('at')} />
      </Disclosure>
    </>
  );
}

type TextField = 'thoughts' | 'body' | 'need' | 'did' | 'rather';

/** Whether a note says anything that stands in these steps. */
export const saysMore = (fields: NoteFields): boolean =>
  fields.trigger !== null ||
  fields.sleep !== null ||
  fields.load !== null ||
  fields.helped !== null ||
  [fields.people, fields.places, fields.needs, fields.deeds].some(({ length }) => length > 0) ||
  [fields.thoughts, fields.body, fields.need, fields.did, fields.rather].some((text) => text !== '');
