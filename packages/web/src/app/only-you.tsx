// Under the title of every page of one's own space: nobody else can read it.
import { useLingui } from '@lingui/react/macro';
import { me } from '../ui/appearance.ts';
import { VisibilityLine } from '../ui/visibility-line.tsx';

export function OnlyYou() {
  const { t } = useLingui();
  return <VisibilityLine readers={[me]} words={t`Only you`} />;
}
