// A line about a week: kept as one types. It belongs to what was said of the week, and goes with it when that is erased.
import { type LoadId, type LocalDate, loadsOf, sayOfWeek, type WeekOfMine } from '@orrery/domain';
import { useRef } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useKeptDraft } from '../../../app/use-kept-draft.ts';
import { TextArea } from '../../../ui/text-field.tsx';
import { useLoadLabels } from './field-labels.ts';

/** What is said of a week is called by this: what there is of it, as long as it is there, or what there will be. */
export function useLoadId(week: LocalDate): LoadId {
  const { state, newId } = useOrrery();
  const { compass } = state;
  const own = useRef<LoadId | null>(null);
  const there = loadsOf(compass, week);
  const isTaken = (id: LoadId) => compass.load.has(id) || compass.erased.has(`load ${id}`);
  if (own.current === null || there.every(({ id }) => id !== own.current))
    own.current = there[0]?.id ?? (own.current && !isTaken(own.current) ? own.current : newId<LoadId>());
  return own.current;
}

export interface WeekLineProps {
  id: LoadId;
  week: LocalDate;
  said: WeekOfMine | undefined;
}

export function WeekLine({ id, week, said }: WeekLineProps) {
  const { state, act } = useOrrery();
  const labels = useLoadLabels();
  const { compass } = state;
  const isThere = () => loadsOf(compass, week).length > 0;
  const draft = useKeptDraft<{ note: string }>({
    ...{ name: `load ${id}`, there: isThere() ? { note: said?.note ?? '' } : undefined, blank: { note: '' } },
    ...{ first: 'note', nothing: 'saysNothing', isThere },
    isGone: () => compass.erased.has(`load ${id}`),
    keep: (changes) =>
      act(sayOfWeek(compass, week, changes, id).map((intent) => ({ tool: 'compass' as const, intent }))),
  });
  return (
    <>
      <TextArea
        label={labels.note}
        optional
        value={draft.values.note}
        onChange={(note) => draft.change({ note })}
        error={draft.error('note')}
      />
      {draft.changed().length > 0 ? <SavedLine isSaved={draft.isSaved} refused={null} /> : null}
    </>
  );
}
