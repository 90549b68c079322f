import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';

export function NotFound() {
  const { t } = useLingui();
  return (
    <Screen title={t`There is nothing here`} narrow>
      <Empty
        action={
          <ButtonLink href="/">
            <Trans>To Today</Trans>
          </ButtonLink>
        }
      >
        <Trans>The address leads nowhere, or what it led to was taken away.</Trans>
      </Empty>
    </Screen>
  );
}
