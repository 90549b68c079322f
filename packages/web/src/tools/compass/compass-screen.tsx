// What one goes by: each part of it is a row that says in a line how it stands.
import { useLingui } from '@lingui/react/macro';
import { compassPutAway } from '@orrery/domain';
import { Archive } from 'lucide-react';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CareRows } from './care/care-rows.tsx';
import { ChoiceRows } from './choices/choice-rows.tsx';
import { OwnTimeRow } from './own-time/own-time-row.tsx';

export default function CompassScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const away = compassPutAway(state.compass).length;
  return (
    <Screen title={t`My compass`} back={{ href: '/mine', label: t`Mine` }} visibility={<OnlyYou />} narrow>
      <List label={t`My compass`}>
        <OwnTimeRow />
        <ChoiceRows />
        <CareRows />
        <ListRow
          lead={<Archive aria-hidden />}
          title={t`Put away`}
          trail={away > 0 ? away : undefined}
          href="/mine/compass/away"
        />
      </List>
    </Screen>
  );
}
