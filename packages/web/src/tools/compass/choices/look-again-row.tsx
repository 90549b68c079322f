// On the day that was chosen, and until one has looked: one quiet row on Today. Its words are not there for whoever looks on.
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { choicesToRevisit } from '@orrery/domain';
import { Compass } from 'lucide-react';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ListRow } from '../../../ui/list-row.tsx';

export function LookAgainRow() {
  const { state, now } = useOrrery();
  const formats = useFormats();
  const today = formats.dayOf(now);
  const due = useMemo(() => choicesToRevisit(state.compass, today), [state, today]);
  const [first] = due;
  if (!first) return null;
  return (
    <ListRow
      lead={<Compass aria-hidden />}
      title={plural(due.length, {
        one: 'Something to look at again',
        other: '# things to look at again',
      })}
      detail={<Trans>You chose this day for it</Trans>}
      href={due.length === 1 ? `/mine/choices/${first.id}` : '/mine/choices'}
    />
  );
}
