// The door to a wave from elsewhere, as a row of a list.
import { Trans } from '@lingui/react/macro';
import { Waves } from 'lucide-react';
import { ListRow } from '../../../ui/list-row.tsx';

export function WaveRow() {
  return (
    <ListRow
      lead={<Waves aria-hidden />}
      title={<Trans>Is something strong right now?</Trans>}
      detail={<Trans>Stay with it for a while, like a wave</Trans>}
      href="/mine/wave"
    />
  );
}
