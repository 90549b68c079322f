// A date chosen on the week, beside it or over it.
import { minutesOf, myZone, type PlannedDate } from '@orrery/domain';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useTimeWords } from '../grid/time-words.ts';
import { DateEditor } from './date-editor.tsx';

export function DateSheet({ date, onClose }: { date: PlannedDate | null; onClose: () => void }) {
  const { state } = useOrrery();
  const words = useTimeWords();
  if (!date) return null;
  const { fields } = date;
  const isTentative = fields.status === 'held' || fields.status === 'proposed';
  return (
    <Sheet
      title={namesIn(state, fields.relationship, words.formats)}
      lead={<Mark appearance={appearanceOf(state, fields.relationship)} size={20} hollow={isTentative} />}
      open
      onClose={onClose}
    >
      <p className="t-body">
        {words.interval(minutesOf(fields.start), minutesOf(fields.end), myZone(state))},{' '}
        {words.standing(fields)}
      </p>
      <DateEditor key={date.id} date={date} onGone={onClose} />
    </Sheet>
  );
}
