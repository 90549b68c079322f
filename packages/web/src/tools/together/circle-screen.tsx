// One circle, however it stands with me: in, waiting to be let in, or left.
import type { SpaceId } from '@orrery/domain';
import { useParams, useSearchParams } from 'wouter';
import { CareHome } from '../care/care-home.tsx';
import { Asking } from './asking.tsx';
import { CircleHome } from './circle-home.tsx';
import { KeptScreen } from './kept-screen.tsx';
import { NotInCircle } from './not-in-circle.tsx';
import { useCircles } from './use-circles.ts';

export default function CircleScreen() {
  const { space = '' } = useParams();
  const circles = useCircles();
  const [query] = useSearchParams();
  const id = space as SpaceId;
  const circle = circles?.get(id);
  if (query.has('copy')) return <KeptScreen key={id} space={id} isLeft={false} />;
  const listed = circles?.listed().find((one) => one.id === id);
  if (circles && circle && listed)
    return circle.isCare ? (
      <CareHome key={id} circles={circles} circle={circle} listed={listed} />
    ) : (
      <CircleHome key={id} circles={circles} circle={circle} listed={listed} />
    );
  if (circles && (listed?.standing === 'asking' || listed?.standing === 'comingIn'))
    return <Asking key={id} circles={circles} listed={listed} />;
  if (circles && listed && circles.keptOf(id).length > 0) return <KeptScreen space={id} isLeft />;
  return <NotInCircle />;
}
