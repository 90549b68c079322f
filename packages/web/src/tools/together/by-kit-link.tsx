import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/button.tsx';

/** Where this device waits for another one, which may be lost. */
export const ByKitLink = () => (
  <ButtonLink href="/together/by-kit">
    <Trans>Bring this device in with the kit</Trans>
  </ButtonLink>
);
