// What is not as it should be in a circle or with its relay. None of it keeps anybody from leaving, or from a no.
import type { Circle } from '@orrery/client/circle';
import { Notice } from '../../ui/notice.tsx';
import { useCircleTroubles } from './circle-troubles.tsx';

export function CircleAlarms({ circle }: { circle: Circle }) {
  const troublesOf = useCircleTroubles();
  return troublesOf(circle).map(({ id, what, means, todo, actions }) => (
    <Notice key={id} what={what} means={means} todo={todo} actions={actions} />
  ));
}
