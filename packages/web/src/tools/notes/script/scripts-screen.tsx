// One's own scripts, and a situation to begin the next one with.
import { Trans, useLingui } from '@lingui/react/macro';
import { scriptsFor } from '@orrery/domain';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { NoteRow } from '../note-row.tsx';
import { useNoteWords } from '../note-words.ts';
import { placeOf, useSituationGroups } from './situations.ts';

export default function ScriptsScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const groups = useSituationGroups();
  const own = scriptsFor(state.notes);
  return (
    <Screen
      title={t`Words for a talk`}
      visibility={<OnlyYou />}
      back={{ href: '/mine', label: t`Mine` }}
      narrow
      dock={
        <ButtonLink kind="main" wide href="/mine/script">
          <Trans>Begin with nothing</Trans>
        </ButtonLink>
      }
    >
      <Flow>
        <p>
          <Trans>
            Find your words in quiet, before you need them. Choose what it is about for two openings that you
            can change, or begin with nothing.
          </Trans>
        </p>
        <div>
          {groups.map(({ name, situations }) => (
            <Disclosure key={name} label={name}>
              <List label={name}>
                {situations.map((situation) => (
                  <ListRow
                    key={situation}
                    title={formats.capital(words.situationOf(situation))}
                    href={`/mine/script?of=${placeOf(situation)}`}
                  />
                ))}
              </List>
            </Disclosure>
          ))}
        </div>
        {own.length === 0 ? null : (
          <section>
            <SectionHead>
              <Trans>Yours</Trans>
            </SectionHead>
            <List label={t`Yours`}>
              {own.map((note) => (
                <NoteRow key={note.id} note={note} />
              ))}
            </List>
          </section>
        )}
      </Flow>
    </Screen>
  );
}
