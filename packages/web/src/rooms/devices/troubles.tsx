// What is not as it should be in one's own space or with its relay. None of it keeps anybody from writing.
import { Notice } from '../../ui/notice.tsx';
import { useOwnTroubles } from '../relay/own-troubles.tsx';

export function Troubles() {
  return useOwnTroubles().map(({ id, what, means, todo, actions }) => (
    <Notice key={id} what={what} means={means} todo={todo} actions={actions} />
  ));
}
