// For addresses of notes that were put away or erased, or never were.
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';

export function NotHere() {
  const { t } = useLingui();
  return (
    <Screen title={t`A note`} back={{ href: '/mine', label: t`Mine` }} narrow>
      <Empty
        action={
          <ButtonLink href="/mine">
            <Trans>To your notes</Trans>
          </ButtonLink>
        }
      >
        <Trans>This note is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}
