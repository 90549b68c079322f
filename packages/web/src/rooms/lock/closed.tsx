// Somebody came back here through the browser's history, perhaps after an Exit. Nothing shows until it is opened.
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';

export default function Closed({ onOpen }: { onOpen: () => void }) {
  const { t } = useLingui();
  return (
    <Screen title={t`Closed`} narrow>
      <Flow>
        <p>
          <Trans>This page was left. Somebody came back to it through the browser.</Trans>
        </p>
        <Button kind="main" wide onPress={onOpen}>
          <Trans>Open it</Trans>
        </Button>
      </Flow>
    </Screen>
  );
}
