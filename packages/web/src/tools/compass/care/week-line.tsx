// A line about a week: kept as one types. It belongs to what was said of the week, and goes with it when that is erased.
import { type LoadId, type LocalDate, loadsOf, sayOfWeek, type WeekOfMine } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { SavedLine } from '../../../app/saved-line.tsx';
import { useKeptDraft } from '../../../app/use-kept-draft.ts';
import { TextArea } from '../../../ui/text-field.tsx';
import { useLoadLabels } from './field-labels.ts';

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
