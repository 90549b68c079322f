// The room: what one wrote for oneself, the newest first, found as one types.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Note, notesOf, searchNotes } from '@orrery/domain';
import {
  Archive,
  BookOpen,
  Columns3,
  Compass,
  ListTree,
  MessageSquareText,
  PenLine,
  Repeat2,
  Waves,
} from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useFormats } from '../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './mine.module.css';
import { NoteRow } from './note-row.tsx';
import { useNoteWords } from './note-words.ts';
import { PatternsRow } from './patterns/patterns-row.tsx';
import { Unerased } from './unerased.tsx';
import { useReadySearch } from './use-ready-search.ts';

/** So many rows are drawn at first, and with each "more". */
const atOnce = 60;

export default function MineScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useNoteWords();
  const wide = useWide();
  const [typed, setTyped] = useDraft<string>('mine search');
  const [shown, setShown] = useState(atOnce);
  useReadySearch(state);
  const query = useDeferredValue(typed ?? '');
  const isEmpty = useMemo(() => notesOf(state.notes).length === 0, [state]);
  const found = useMemo(
    () => searchNotes(state.notes, query, (note) => words.namesIn(state, note)),
    [state, query, words],
  );
  const more = (
    <Menu
      label={t`More in Mine`}
      items={[
        {
          id: 'story',
          label: t`What am I telling myself?`,
          icon: <BookOpen aria-hidden />,
          href: '/mine/story',
        },
        {
          id: 'script',
          label: t`Words for a talk`,
          icon: <MessageSquareText aria-hidden />,
          href: '/mine/scripts',
        },
        { id: 'beside', label: t`Side by side`, icon: <Columns3 aria-hidden />, href: '/mine/side-by-side' },
        {
          id: 'patterns',
          label: t`Patterns`,
          icon: <Repeat2 aria-hidden />,
          href: '/mine/patterns',
        },
        { id: 'lists', label: t`Triggers and tries`, icon: <ListTree aria-hidden />, href: '/mine/lists' },
        { id: 'away', label: t`Put away`, icon: <Archive aria-hidden />, href: '/mine/away' },
      ]}
    />
  );
  const write = (
    <ButtonLink kind="main" wide={!wide} href="/mine/write" icon={<PenLine aria-hidden />}>
      <Trans>Write</Trans>
    </ButtonLink>
  );
  const wave = (
    <ButtonLink wide={!wide} href="/mine/wave" icon={<Waves aria-hidden />}>
      <Trans>Ride a wave</Trans>
    </ButtonLink>
  );
  const ways = (
    <ButtonRow equal={!wide}>
      {wave}
      {write}
    </ButtonRow>
  );
  if (isEmpty)
    return (
      <Screen title={t`Mine`} visibility={<OnlyYou />} actions={more} narrow>
        <Unerased />
        <Empty action={ways}>
          <Trans>Nothing here yet. A word, a feeling or one tap is a whole note.</Trans>
        </Empty>
        <CompassRow />
      </Screen>
    );
  return (
    <Screen
      title={t`Mine`}
      visibility={<OnlyYou />}
      narrow
      actions={
        <>
          {wide ? (
            <div className={styles.ways}>
              {wave}
              {write}
            </div>
          ) : null}
          {more}
        </>
      }
      dock={wide ? undefined : ways}
    >
      <Unerased />
      <TextField label={t`Search your notes`} type="search" value={typed ?? ''} onChange={setTyped} />
      {query.trim() === '' ? (
        <>
          <CompassRow />
          <PatternsRow />
        </>
      ) : null}
      <p role="status">
        <VisuallyHidden>
          {query.trim() === '' ? '' : plural(found.length, { one: '# note found', other: '# notes found' })}
        </VisuallyHidden>
      </p>
      {found.length === 0 ? (
        <Empty
          action={
            <Button kind="plain" onPress={() => setTyped(null)}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>No note has all of these words.</Trans>
        </Empty>
      ) : (
        <Months notes={found.slice(0, shown)} />
      )}
      {found.length > shown ? (
        <p className={styles.more}>
          <Button kind="plain" onPress={() => setShown(shown + atOnce)}>
            <Trans>Show older ones</Trans>
          </Button>
        </p>
      ) : null}
    </Screen>
  );
}

/** The other half of the room, by its own name: whoever is new finds it without knowing of it. */
function CompassRow() {
  const { t } = useLingui();
  return (
    <div className={styles.row}>
      <List label={t`My compass`}>
        <ListRow
          lead={<Compass aria-hidden />}
          title={<Trans>My compass</Trans>}
          detail={<Trans>Time of my own, choices, looking after myself</Trans>}
          href="/mine/compass"
        />
      </List>
    </div>
  );
}

/** Notes under the months they are of. */
function Months({ notes }: { notes: readonly Note[] }) {
  const formats = useFormats();
  const months = new Map<string, Note[]>();
  for (const note of notes) {
    const month = formats.dayOf(note.fields.at).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), note]);
  }
  return [...months].map(([month, those]) => {
    const name = formats.month(`${month}-01`);
    return (
      <section key={month}>
        <SectionHead>{name}</SectionHead>
        <List label={name}>
          {those.map((note) => (
            <NoteRow key={note.id} note={note} />
          ))}
        </List>
      </section>
    );
  });
}
