// Notes that were put away: out of the room, not out of the world.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Note, notesPutAway } from '@orrery/domain';
import { useMemo, useState } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWhen } from './note-row.tsx';
import { useNoteWords } from './note-words.ts';
import { EraseNote } from './reading/erase-note.tsx';

export default function PutAwayScreen() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const words = useNoteWords();
  const when = useWhen();
  const formats = useFormats();
  const [erasing, setErasing] = useState<Note | null>(null);
  const away = useMemo(() => notesPutAway(state.notes), [state]);
  return (
    <Screen title={t`Put away`} back={{ href: '/mine', label: t`Mine` }} visibility={<OnlyYou />} narrow>
      {away.length === 0 ? (
        <Empty
          action={
            <ButtonLink href="/mine">
              <Trans>To your notes</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nothing is put away.</Trans>
        </Empty>
      ) : (
        <List label={t`Notes put away`}>
          {away.map(({ id, note }) => {
            const title = words.title(note);
            return (
              <ListRow
                key={id}
                title={title}
                detail={formats.capital(when(note.fields.at))}
                below={
                  <ButtonRow>
                    <Button
                      label={t`Bring back: ${title}`}
                      onPress={() =>
                        void attempt(
                          { tool: 'notes', intent: { type: 'restoreNote', note: id } },
                          <Trans>It is back among your notes.</Trans>,
                        )
                      }
                    >
                      <Trans>Bring back</Trans>
                    </Button>
                    <Button
                      kind="plain"
                      alert
                      label={t`Erase for good: ${title}`}
                      onPress={() => setErasing(note)}
                    >
                      <Trans>Erase for good</Trans>
                    </Button>
                  </ButtonRow>
                }
              />
            );
          })}
        </List>
      )}
      {erasing ? (
        <EraseNote note={erasing} open onClose={() => setErasing(null)} onErased={() => setErasing(null)} />
      ) : null}
    </Screen>
  );
}
