// Something is kept here and does not open. Nothing is written over it; what can be saved is saved by asking.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';

export default function Unreadable({ trouble }: { trouble: 'damaged' | 'newerVersion' | 'unavailable' }) {
  const { t } = useLingui();
  const session = useSession();
  const sentence = useRefusals();
  const [fault, setFault] = useState<string | null>(null);

  async function repair() {
    const repaired = await session.repair();
    if (!repaired.ok) setFault(sentence(repaired.why.code));
  }

  return (
    <Screen title={t`This cannot be opened`} narrow>
      <Flow>
        {trouble === 'newerVersion' ? (
          <Notice
            what={<Trans>A newer Orrery wrote what is kept here.</Trans>}
            means={<Trans>This page is older. Nothing was changed.</Trans>}
            todo={<Trans>Reload the page to get the newer one.</Trans>}
          />
        ) : trouble === 'unavailable' ? (
          <Notice
            what={<Trans>This browser does not let Orrery keep anything.</Trans>}
            means={<Trans>Private windows and blocked site data are the usual reasons.</Trans>}
            todo={<Trans>Open Orrery in an ordinary window, or allow site data for this address.</Trans>}
          />
        ) : (
          <Notice
            what={<Trans>What is kept on this device is not as it was written.</Trans>}
            means={<Trans>A fault of the disk, or somebody changed it. Nothing was written over it.</Trans>}
            todo={
              <Trans>You can keep what still opens, bring back an export, or erase it and start anew.</Trans>
            }
          />
        )}
        {fault ? <Notice what={fault} announce /> : null}
        <ButtonRow>
          {trouble === 'damaged' ? (
            <Button onPress={() => void repair()}>
              <Trans>Keep what still opens</Trans>
            </Button>
          ) : (
            <Button onPress={() => location.reload()}>
              <Trans>Reload</Trans>
            </Button>
          )}
          <ButtonLink href="/erase">
            <Trans>Erase everything here</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
