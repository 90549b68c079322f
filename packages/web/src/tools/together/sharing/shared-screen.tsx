// What is shared in a circle, as I see it: from others, and from me.
import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceId } from '@orrery/domain';
import { useParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { AllRead, OneRead, useReading } from '../../care/clients/reading.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { pathOf, useCircles } from '../use-circles.ts';
import { SharedHere } from './shared-here.tsx';

export default function SharedScreen() {
  const { t } = useLingui();
  // what has a last day goes when its day is over
  useOrrery();
  const reading = useReading();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  const viewer = circle?.space.me;
  if (!circles || !circle || !viewer) return <NotInCircle />;
  const isForClients = circle.isCare && circle.isProvider;
  const seen = circles.sharing.seen(circle.id);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Shared here`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Flow>
        {isForClients ? <AllRead circle={circle} seen={seen} reading={reading} /> : null}
        <SharedHere
          circles={circles}
          circle={circle}
          seen={seen}
          viewer={viewer}
          more={isForClients ? (one) => <OneRead circle={circle} seen={one} reading={reading} /> : undefined}
        />
        {isForClients ? null : (
          <p className="t-caption">
            <Trans>
              What you put here is a copy. To share something, open a note of yours and choose it there; all
              of it, in every circle, stands in{' '}
              <TextLink href="/settings/ledger">the list of what has left you</TextLink>.
            </Trans>
          </p>
        )}
      </Flow>
    </CircleFrame>
  );
}
