// What an answer to an offer is kept under, so that it is not made again for the same pattern (PATTERN11).
import type { NoteId, TriggerId } from '../../kernel/ids.ts';
import { piecesWith } from '../../kernel/one-name.ts';
import { isAnswered, type Note, type NotesState, triggersByName } from '../fold.ts';
import { DEEDS } from '../words.ts';
import type { Comparison } from './compare.ts';

const known: ReadonlySet<string> = new Set(DEEDS);
const ownDeeds = (note: Note | undefined): string[] =>
  note?.fields.deeds.filter((deed) => !known.has(deed)) ?? [];

const ofTrigger = (trigger: TriggerId): string => `trigger ${trigger}`;

/** Of a deed in somebody’s own words nothing is kept but a note that names it: with the note, every trace of the words is gone. */
const ofNote = (note: NoteId): string => `note ${note}`;
const noteIn = (offer: string): NoteId | null =>
  offer.startsWith('note ') ? (offer.slice('note '.length) as NoteId) : null;

/**
 * The same for the same pattern, whichever feeling was asked about and wherever its cut lies. Holds nothing that anybody wrote, nor
 * anything that it could be guessed from. Null where no note is left to call it by.
 */
export function offerOf(
  state: NotesState,
  { subject, these }: Pick<Comparison, 'subject' | 'these'>,
): string | null {
  switch (subject.question) {
    case 'trigger':
      return ofTrigger(subject.trigger);
    case 'weekday':
      return `weekday ${subject.day}`;
    case 'partOfDay':
      return `partOfDay ${subject.part}`;
    case 'eased':
    case 'helped': {
      if (known.has(subject.deed)) return `deed ${subject.deed}`;
      // that which names least else besides, as the answer counts for whatever it names
      const [note] = these.notes
        .flatMap((id) => state.notes.get(id) ?? [])
        .filter((one) => ownDeeds(one).includes(subject.deed))
        .sort((a, b) => ownDeeds(a).length - ownDeeds(b).length || (a.id < b.id ? -1 : 1));
      return note ? ofNote(note.id) : null;
    }
    case 'strategy':
      return `strategy ${subject.strategy}`;
    case 'person':
      return `person ${subject.person}`;
    default:
      return subject.question;
  }
}

/** Whether something was offered for a pattern and answered, on any device. */
export function isOfferAnswered(
  state: NotesState,
  comparison: Pick<Comparison, 'subject' | 'these'>,
): boolean {
  const { subject } = comparison;
  if (subject.question === 'trigger')
    return [{ id: subject.trigger }, ...piecesWith(triggersByName(state), subject.trigger)].some(({ id }) =>
      isAnswered(state, ofTrigger(id)),
    );
  if ('deed' in subject && !known.has(subject.deed)) {
    const { deed } = subject;
    const isNamed = (offer: string) => {
      const note = noteIn(offer);
      return note !== null && ownDeeds(state.notes.get(note)).includes(deed);
    };
    return (
      isAnswered(state, formerly(deed)) ||
      [...state.answered.keys()].some((offer) => isNamed(offer) && isAnswered(state, offer))
    );
  }
  const offer = offerOf(state, comparison);
  return offer !== null && isAnswered(state, offer);
}

/** What the first versions kept an answer for own words under: a short hash (FNV-1a). It is read, and never written again. */
function formerly(deed: string): string {
  let hash = 0x811c9dc5;
  for (const character of deed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `deed #${hash.toString(36)}`;
}
