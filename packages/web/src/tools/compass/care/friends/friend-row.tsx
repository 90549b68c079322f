// On Today, where somebody asked for it: one friend of whom I wanted to hear by now, and never more than one.
import { Trans } from '@lingui/react/macro';
import { friendsToCall, myDateOf } from '@orrery/domain';
import { Phone } from 'lucide-react';
import { useOrrery } from '../../../../app/orrery.tsx';
import { ListRow } from '../../../../ui/list-row.tsx';

export function FriendRow() {
  const { state, now } = useOrrery();
  const [friend] = friendsToCall(state.compass, myDateOf(state, now));
  if (!friend) return null;
  return (
    <ListRow
      lead={<Phone aria-hidden />}
      title={<Trans>You wanted to hear from somebody again</Trans>}
      href="/mine/friends"
    />
  );
}
