import { Trans, useLingui } from '@lingui/react/macro';
import { OnlyYou } from '../../../app/only-you.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';

export function CandidateNotHere() {
  const { t } = useLingui();
  return (
    <Screen
      title={t`Somebody to think about`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Empty
        action={
          <ButtonLink href="/mine/choosing">
            <Trans>To everybody</Trans>
          </ButtonLink>
        }
      >
        <Trans>They are not on this list, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}
