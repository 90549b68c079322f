// Why nothing can be begun where nobody else is.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';

export const AloneHere = ({ circle }: { circle: Circle }) =>
  circle.isCare ? (
    <Trans>A conversation needs somebody else, and you are alone in this space.</Trans>
  ) : (
    <Trans>A conversation needs somebody else, and you are alone in this circle.</Trans>
  );
