// What follows once a new note is kept: it stands there to be read, with its ways on, and keeping it can be taken back.
import { Trans } from '@lingui/react/macro';
import { dangersAmong, type NoteFields, type NoteId } from '@orrery/domain';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { useToasts } from '../../../ui/toast.tsx';

export function useKeptNote(id: NoteId): (fields: NoteFields) => void {
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const address = `/mine/${id}`;
  const putAway = async () => {
    const intent = { type: 'putNoteAway', note: id } as const;
    const isAway = await attempt({ tool: 'notes', intent }, <Trans>Put away.</Trans>);
    // where it stood, nothing stands any more
    if (isAway && location.pathname === address) go('/mine');
  };
  return ({ feelings }) => {
    // whom to call is the next thing to see after a word of danger, and nothing floats over it
    if (dangersAmong(feelings.map(({ feeling }) => feeling)).length === 0)
      tell({ words: <Trans>Kept, for you alone.</Trans>, undo: () => void putAway() });
    go(address);
  };
}
