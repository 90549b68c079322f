// Everything in this room is in one's own space.
import { useLingui } from '@lingui/react/macro';
import { me } from '../../ui/appearance.ts';
import { VisibilityLine } from '../../ui/visibility-line.tsx';

export function OnlyMine() {
  const { t } = useLingui();
  return <VisibilityLine readers={[me]} words={t`Only you`} />;
}
