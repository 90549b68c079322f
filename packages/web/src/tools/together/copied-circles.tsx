// Circles that an export brought back: to read, and in none of them is one in by it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceId } from '@orrery/domain';
import { Archive } from 'lucide-react';
import { List, ListRow } from '../../ui/list-row.tsx';
import { keptName } from './kept-circle.ts';
import { pathOf, useCopies } from './use-circles.ts';

/** `shown`: circles that stand elsewhere on the screen already. */
export function CopiedCircles({ shown = [] }: { shown?: readonly SpaceId[] }) {
  const { t } = useLingui();
  const copies = useCopies();
  const spaces = copies?.spaces().filter((space) => !shown.includes(space)) ?? [];
  if (!copies || spaces.length === 0) return null;
  return (
    <List label={t`From an export`}>
      {spaces.map((space) => (
        <ListRow
          key={space}
          lead={<Archive aria-hidden />}
          title={keptName(copies.of(space)) || t`A circle`}
          detail={<Trans>An export brought it back, to read</Trans>}
          href={`${pathOf(space)}?copy`}
        />
      ))}
    </List>
  );
}
