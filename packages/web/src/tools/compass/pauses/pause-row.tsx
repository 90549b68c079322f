// On Today, on its day: that a decision waited for it. What it says is read where nobody looks over one's shoulder.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { myDateOf, pausesToRevisit } from '@orrery/domain';
import { Hourglass } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { ListRow } from '../../../ui/list-row.tsx';

export function PauseRow() {
  const { state, now } = useOrrery();
  const due = pausesToRevisit(state.compass, myDateOf(state, now));
  const [first] = due;
  if (!first) return null;
  return (
    <ListRow
      lead={<Hourglass aria-hidden />}
      title={plural(due.length, {
        one: 'A decision waited for today',
        other: '# decisions waited for today',
      })}
      detail={<Trans>Look again, or let it wait on</Trans>}
      href={due.length === 1 ? `/mine/pauses/${first.id}` : '/mine/pauses'}
    />
  );
}
