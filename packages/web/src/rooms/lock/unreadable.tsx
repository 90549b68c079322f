// Something is kept here and does not open, for want of its key. Nothing is written over it.
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';

export default function Unreadable({ trouble }: { trouble: 'damaged' | 'newerVersion' | 'unavailable' }) {
  const { t } = useLingui();

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
            means={
              <Trans>
                A fault of the disk, or somebody changed it. The key itself is affected, so none of it can be
                opened. Nothing was written over it.
              </Trans>
            }
            todo={<Trans>Erase what is here; then you can bring back an export, or start anew.</Trans>}
          />
        )}
        <ButtonRow>
          <Button onPress={() => location.reload()}>
            <Trans>Reload</Trans>
          </Button>
          <ButtonLink href="/erase">
            <Trans>Erase everything here</Trans>
          </ButtonLink>
        </ButtonRow>
      </Flow>
    </Screen>
  );
}
