// For addresses of choices that were put away or erased, or never were.
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';

export function ChoiceNotHere() {
  const { t } = useLingui();
  return (
    <Screen title={t`A choice`} back={{ href: '/mine/choices', label: t`My choices` }} narrow>
      <Empty
        action={
          <ButtonLink href="/mine/choices">
            <Trans>To your choices</Trans>
          </ButtonLink>
        }
      >
        <Trans>This choice is not here, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}
