// The drawing of as many notes as can be told apart, the newest first.
import { Trans } from '@lingui/react/macro';
import type { NoteId } from '@orrery/domain';
import type { Comparison } from '@orrery/domain/patterns';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { PatternDrawing } from './pattern-drawing.tsx';

export interface PagedDrawingProps {
  /** The oldest first. */
  ids: readonly NoteId[];
  feeling: string | null;
  usual: number;
  about: Comparison | null;
}

export function PagedDrawing({ ids, feeling, usual, about }: PagedDrawingProps) {
  const { state } = useOrrery();
  const wide = useWide();
  const atOnce = wide ? 48 : 24;
  const [skipped, skip] = useState(0);
  const end = ids.length - skipped;
  const notes = ids.slice(Math.max(0, end - atOnce), end).flatMap((id) => state.notes.notes.get(id) ?? []);
  return (
    <div>
      <PatternDrawing notes={notes} feeling={feeling} usual={usual} about={about} height={wide ? 320 : 240} />
      {ids.length > atOnce ? (
        <ButtonRow>
          {end > atOnce ? (
            <Button onPress={() => skip(skipped + atOnce)}>
              <Trans>Older ones</Trans>
            </Button>
          ) : null}
          {skipped > 0 ? (
            <Button onPress={() => skip(Math.max(0, skipped - atOnce))}>
              <Trans>Newer ones</Trans>
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
    </div>
  );
}
