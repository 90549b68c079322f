// Compersion beside jealousy: a good moment of theirs, seen from where they stood, what of it is good for me, and what I still need.
// It becomes a note of the journal like any other; gladness is no target.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerIn, myRelationships, type NoteFields, type NoteId } from '@orrery/domain';
import { CalendarPlus, Sprout } from 'lucide-react';
import { useState } from 'react';
import { namesIn } from '../../../app/names.ts';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { FeelingsField } from '../../notes/journal/feelings-field.tsx';
import { Saved } from '../../notes/journal/saved.tsx';
import { useFreshNote, useNamedInAddress } from '../../notes/journal/use-fresh-note.ts';
import { useKeptNote } from '../../notes/journal/use-kept-note.tsx';
import { useNoteDraft } from '../../notes/journal/use-note-draft.ts';
import { PeoplePicker } from '../../people/forms/people-picker.tsx';

export default function GoodMomentScreen() {
  const id = useFreshNote();
  return <GoodMoment key={id} id={id} />;
}

function GoodMoment({ id }: { id: NoteId }) {
  const { t } = useLingui();
  const draft = useNoteDraft(id);
  useNamedInAddress(draft);
  const { values, change, error } = draft;
  const text = (field: 'what' | 'thoughts' | 'need') => ({
    value: values[field],
    onChange: (written: string) => change({ [field]: written } as Partial<NoteFields>),
    error: error(field),
  });
  const kept = useKeptNote(id);
  const keep = async () => {
    if (!(await draft.keep())) return;
    kept(draft.values);
  };
  return (
    <Screen
      title={t`A good moment of theirs`}
      documentTitle={t`A note`}
      back={{ href: '/mine/compass', label: t`My compass` }}
      visibility={<OnlyYou />}
      narrow
      dock={
        <Flow>
          <Button kind="main" wide onPress={() => void keep()}>
            <Trans>Keep</Trans>
          </Button>
          <Saved draft={draft} />
        </Flow>
      }
    >
      <Flow>
        <p>
          <Trans>
            Being glad with somebody can stand beside jealousy, and need not come at all. Say as much as is
            true.
          </Trans>
        </p>
        <TextArea
          label={t`What was good for them?`}
          hint={t`As they may have seen it: who was there, what it gave them.`}
          rows={2}
          {...text('what')}
        />
        <PeoplePicker
          label={t`Whose moment was it?`}
          addLabel={t`Somebody else whose moment it was`}
          value={values.people}
          onChange={(people) => change({ people })}
          error={error('people')}
          withoutMe
        />
        <TextArea label={t`Is anything in it good for you?`} rows={2} optional {...text('thoughts')} />
        <TextArea
          label={t`What do you still need?`}
          hint={t`Being glad for them takes nothing away from it.`}
          rows={2}
          optional
          {...text('need')}
        />
        <FeelingsField
          value={values.feelings}
          onChange={(feelings) => change({ feelings })}
          error={error('feelings')}
        />
        <Together />
      </Flow>
    </Screen>
  );
}

/** Moments that can be planned together, where there are several of us; else something for oneself. None while there is danger. */
function Together() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const [groups] = useState(() =>
    myRelationships(state.people).filter(({ fields }) => fields.members.length > 2),
  );
  // while there is danger, nothing is offered that is for several (HELP5)
  if (dangerIn(state) !== null) return null;
  return (
    <section>
      <SectionHead>
        <Trans>A moment to share, if you all like</Trans>
      </SectionHead>
      <List label={t`A moment to share, if you all like`}>
        {groups.map(({ id }) => {
          const names = namesIn(state, id, formats);
          return (
            <ListRow
              key={id}
              lead={<CalendarPlus aria-hidden />}
              title={<Trans>Plan one: {names}</Trans>}
              href={`/time/dates/new?relationship=${id}`}
            />
          );
        })}
        <ListRow
          lead={<Sprout aria-hidden />}
          title={<Trans>Rather something of your own</Trans>}
          href="/mine/own-time"
        />
      </List>
    </section>
  );
}
