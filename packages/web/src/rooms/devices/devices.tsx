// One's own devices, and the relay between them: what is known here, said plainly.
import { Trans, useLingui } from '@lingui/react/macro';
import { usePhase } from '../../app/session.tsx';
import { me } from '../../ui/appearance.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { VisibilityLine } from '../../ui/visibility-line.tsx';
import { OwnElsewhere } from '../relay/own-elsewhere.tsx';
import { DeviceRows } from './device-rows.tsx';
import { RelaySection } from './relay-section.tsx';
import { Troubles } from './troubles.tsx';

export default function Devices() {
  const { t } = useLingui();
  const phase = usePhase();
  const space = phase.name === 'open' ? phase.home.space : undefined;
  return (
    <Screen
      title={t`Devices and relay`}
      narrow
      back={{ href: '/settings', label: t`Settings` }}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
    >
      <Flow>
        {space ? (
          <>
            <Troubles />
            <OwnElsewhere space={space} />
            <DeviceRows space={space} />
            <RelaySection />
          </>
        ) : (
          <Empty
            action={
              <ButtonLink kind="main" href="/kit">
                <Trans>Make a kit</Trans>
              </ButtonLink>
            }
          >
            <Trans>
              All of it is on this device alone, and nothing leaves it. With a kit, another device can join.
            </Trans>
          </Empty>
        )}
      </Flow>
    </Screen>
  );
}
