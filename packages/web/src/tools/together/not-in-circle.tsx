// For addresses of circles that I am not in, or have left.
import { Trans, useLingui } from '@lingui/react/macro';
import { OnlyYou } from '../../app/only-you.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useCircles } from './use-circles.ts';

export function NotInCircle() {
  const { t } = useLingui();
  const circles = useCircles();
  // it may come in a moment
  const isSure = circles === undefined || circles.isRead;
  return (
    <Screen
      title={t`A circle`}
      back={{ href: '/together', label: t`Together` }}
      visibility={<OnlyYou />}
      narrow
    >
      {isSure ? (
        <Empty
          action={
            <ButtonLink href="/together">
              <Trans>To your circles</Trans>
            </ButtonLink>
          }
        >
          <Trans>You are not in this circle, or not any more.</Trans>
        </Empty>
      ) : null}
    </Screen>
  );
}
