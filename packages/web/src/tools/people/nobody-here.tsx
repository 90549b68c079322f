// For addresses of people and relationships that were taken away, or never were.
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';

export function NobodyHere() {
  const { t } = useLingui();
  return (
    <Screen title={t`Not on your map`} back={{ href: '/people', label: t`People` }} narrow>
      <Empty
        action={
          <ButtonLink href="/people">
            <Trans>Go to the map</Trans>
          </ButtonLink>
        }
      >
        <Trans>This is not on your map, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}
