// One circle, however it stands with me: in, waiting to be let in, or left.
import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceId } from '@orrery/domain';
import { useParams } from 'wouter';
import { OnlyYou } from '../../app/only-you.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Asking } from './asking.tsx';
import { CircleHome } from './circle-home.tsx';
import { KeptScreen } from './kept-screen.tsx';
import { useCircles } from './use-circles.ts';

export default function CircleScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const id = space as SpaceId;
  const back = { href: '/together', label: t`Together` };
  if (circles && !circles.isRead)
    return (
      <Screen title={t`A circle`} back={back} narrow>
        {null}
      </Screen>
    );
  const circle = circles?.get(id);
  const listed = circles?.listed().find((one) => one.id === id);
  if (circles && circle && listed)
    return <CircleHome key={id} circles={circles} circle={circle} listed={listed} />;
  if (circles && (listed?.standing === 'asking' || listed?.standing === 'comingIn'))
    return <Asking key={id} circles={circles} listed={listed} />;
  if (circles && listed && circles.keptOf(id).length > 0) return <KeptScreen circles={circles} space={id} />;
  return (
    <Screen title={t`A circle`} back={back} visibility={<OnlyYou />} narrow>
      <Flow>
        <Empty
          action={
            <ButtonLink href="/together">
              <Trans>To your circles</Trans>
            </ButtonLink>
          }
        >
          <Trans>You are not in this circle, or not any more.</Trans>
        </Empty>
      </Flow>
    </Screen>
  );
}
