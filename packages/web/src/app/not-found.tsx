import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';

export function NotFound() {
  const { t } = useLingui();
  return (
    <Screen title={t`There is nothing here`} narrow>
      <p>
        <Trans>The address leads nowhere, or what it led to was taken away.</Trans>
      </p>
      <ButtonLink href="/">
        <Trans>To Today</Trans>
      </ButtonLink>
    </Screen>
  );
}
