// What of a note can go into a circle, each on its own.
import { useLingui } from '@lingui/react/macro';
import type { Copied } from '@orrery/client/circle';
import { givenOf, type MemberId, type Note, type NotePart, type State } from '@orrery/domain';
import { useNoteLabels } from '../../notes/field-labels.ts';
import { shortened } from '../../notes/shortened.ts';

export interface Givable {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** A part of a note, or what goes with its parts. */
export type Piece = NotePart | 'feelings' | 'at';

const longest = 140;

/** The ways in which something of it can go; empty where nothing can. */
export function useGivable(
  state: State,
  note: Note,
): { ways: Givable[]; pieces: { id: Piece; label: string }[] } {
  const { t } = useLingui();
  const labels = useNoteLabels();
  const { id, fields } = note;
  // who I am does not matter for a note
  const whole = givenOf(state, { kind: 'note', note: id, parts: 'whole' }, '' as MemberId);
  const given = whole.ok && whole.value.kind === 'note' ? whole.value : undefined;
  const parts = given?.parts.map(({ part }) => ({ id: part as Piece, label: labels[part] })) ?? [];
  const felt =
    given && given.feelings.length > 0 ? [{ id: 'feelings' as const, label: labels.feelings }] : [];
  const ways = [
    ...(fields.question.trim() === ''
      ? []
      : [{ id: 'question', label: t`The question alone`, detail: shortened(fields.question, longest) }]),
    ...fields.drafts.flatMap((draft, at) =>
      draft.trim() === ''
        ? []
        : [{ id: `words ${at}`, label: t`This wording alone`, detail: shortened(draft, longest) }],
    ),
    ...(given
      ? [
          { id: 'parts', label: t`Some of it`, detail: t`You choose which.` },
          {
            id: 'whole',
            label: t`All of it`,
            detail: t`Its texts, what you felt, and when it was. Never whom it is about.`,
          },
        ]
      : []),
  ];
  return { ways, pieces: [...parts, ...felt, { id: 'at', label: labels.at }] };
}

export function chosenOf({ id }: Note, way: string, pieces: readonly Piece[]): Copied {
  if (way === 'question') return { kind: 'question', note: id };
  if (way.startsWith('words ')) return { kind: 'words', note: id, draft: Number(way.slice(6)) };
  if (way === 'whole') return { kind: 'note', note: id, parts: 'whole' };
  const [feelings, at] = [pieces.includes('feelings'), pieces.includes('at')];
  const parts = pieces.filter((piece): piece is NotePart => piece !== 'feelings' && piece !== 'at');
  return { kind: 'note', note: id, parts, feelings, at };
}
