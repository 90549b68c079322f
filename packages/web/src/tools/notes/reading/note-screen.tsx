// One note, as it was written: what is not said is not there. Putting it away can be taken back; erasing cannot, and says so first.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerIn, type Note, type NoteId, strategyToAskAbout } from '@orrery/domain';
import { Archive, BookOpen, MessageSquareText, PenLine, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useErasing } from '../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SeenBy } from '../../together/sharing/seen-by.tsx';
import { TriedField } from '../journal/tried-field.tsx';
import { NotHere } from '../not-here.tsx';
import { useNoteWords } from '../note-words.ts';
import { ScriptTexts } from '../script/script-texts.tsx';
import { StoryNext } from '../story/story-next.tsx';
import { EraseNote } from './erase-note.tsx';
import { FromHere } from './from-here.tsx';
import { NextTime } from './next-time.tsx';
import { NoteTexts } from './note-texts.tsx';
import styles from './reading.module.css';

export default function NoteScreen() {
  const { state } = useOrrery();
  const { note: id = '' } = useParams<{ note: string }>();
  const note = state.notes.notes.get(id as NoteId);
  const [shown, beginErasing] = useErasing(note, id);
  return shown ? <ReadNote key={id} note={shown} onErase={beginErasing} /> : <NotHere />;
}

function ReadNote({ note, onErase }: { note: Note; onErase: () => void }) {
  const { t } = useLingui();
  const { state, attempt, isSample } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const [, go] = useLocation();
  const [isErasing, setErasing] = useState(false);
  const { id, fields } = note;
  const strategy = strategyToAskAbout(state.notes, note);
  const clock = formats.time(fields.at);
  const kind = words.kinds[fields.kind];

  const putAway = async () => {
    const isKept = await attempt(
      { tool: 'notes', intent: { type: 'putNoteAway', note: id } },
      <Trans>Put away. It can come back.</Trans>,
    );
    if (isKept) go('/mine');
  };
  return (
    <Screen
      title={formats.fullDay(formats.dayOf(fields.at))}
      documentTitle={t`A note`}
      back={{ href: '/mine', label: t`Mine` }}
      visibility={<SeenBy of={`note ${id}`} />}
      narrow
      actions={
        <>
          <IconButton label={t`Change the note`} icon={<PenLine aria-hidden />} href={`/mine/${id}/edit`} />
          <Menu
            items={[
              ...(fields.kind === 'journal' || fields.kind === 'wave'
                ? [
                    {
                      id: 'story' as const,
                      label: t`Look at the story in it`,
                      icon: <BookOpen aria-hidden />,
                      href: `/mine/story?from=${id}`,
                    },
                  ]
                : []),
              ...(fields.kind === 'script'
                ? []
                : [
                    {
                      id: 'script' as const,
                      label: t`Find words for it`,
                      icon: <MessageSquareText aria-hidden />,
                      href: `/mine/script?from=${id}`,
                    },
                  ]),
              // where there is danger nobody is sent to share; the sample has nobody to share with
              ...(isSample || dangerIn(state) !== null
                ? []
                : [
                    {
                      id: 'share' as const,
                      label: t`Share with a circle`,
                      icon: <Send aria-hidden />,
                      href: `/mine/${id}/share`,
                    },
                  ]),
              { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
              { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
            ]}
            onAction={(what) => {
              if (what === 'away') void putAway();
              else if (what === 'erase') setErasing(true);
            }}
          />
        </>
      }
    >
      <WrittenTwiceRemark about={[{ of: 'note', id }]} />
      <p className={`t-caption ${styles.when}`}>
        {kind}, {clock}
      </p>
      {fields.kind === 'script' ? <ScriptTexts note={note} /> : <NoteTexts fields={fields} />}
      {strategy ? (
        <div className={styles.asked}>
          <TriedField
            strategy={strategy}
            value={null}
            onChange={(how) =>
              void attempt(
                {
                  tool: 'notes',
                  intent: {
                    type: 'changeNote',
                    note: id,
                    changes: { tried: { strategy: strategy.id, how } },
                  },
                },
                <Trans>Kept</Trans>,
              )
            }
          >
            <Trans>You wanted to try this when it comes back.</Trans>
          </TriedField>
        </div>
      ) : null}
      {fields.kind === 'story' ? <StoryNext note={note} /> : null}
      <NextTime note={note} />
      <FromHere note={note} />
      <EraseNote
        note={note}
        open={isErasing}
        onClose={() => setErasing(false)}
        onErase={onErase}
        onErased={() => go('/mine')}
      />
    </Screen>
  );
}
