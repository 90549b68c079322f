// A note in a list: its first words, when it was, and what was felt; covered, its kind and when it was (NOTES16).
import { useLingui } from '@lingui/react/macro';
import type { Note, NoteKind } from '@orrery/domain';
import { BookOpen, MessageSquareText, NotebookPen, Waves } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useNoteWords } from './note-words.ts';

const icons: Readonly<Record<NoteKind, typeof Waves>> = {
  journal: NotebookPen,
  wave: Waves,
  story: BookOpen,
  script: MessageSquareText,
};

/** "yesterday, 21:10" */
export function useWhen(): (at: string) => string {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  return (at) => {
    const day = formats.relativeDay(formats.dayOf(at), formats.dayOf(now));
    const clock = formats.time(at);
    return t({ message: `${day}, ${clock}`, comment: 'a day and a time: yesterday, 21:10' });
  };
}

/** What a list may show of a note before somebody opens it: covered, no more than its kind (NOTES16). */
export function useListed(): (note: Pick<Note, 'fields'>) => {
  readonly title: string;
  readonly felt: string;
} {
  const words = useNoteWords();
  const { covered } = usePreferences();
  return (note) =>
    covered
      ? { title: words.kinds[note.fields.kind], felt: '' }
      : { title: words.title(note), felt: words.felt(note.fields) };
}

export function NoteRow({ note }: { note: Note }) {
  const listed = useListed();
  const when = useWhen();
  const formats = useFormats();
  const { fields } = note;
  const Icon = icons[fields.kind];
  const { title, felt } = listed(note);
  const said = formats.capital(felt) === title ? '' : felt;
  return (
    <ListRow
      lead={<Icon aria-hidden />}
      title={title}
      detail={[formats.capital(when(fields.at)), said].filter(Boolean).join(' · ')}
      href={fields.kind === 'wave' ? `/mine/wave/${note.id}` : `/mine/${note.id}`}
    />
  );
}
