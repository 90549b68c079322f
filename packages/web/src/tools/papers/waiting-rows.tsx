// On Today: papers that need something from me. While the window is neutral the row names nobody and nothing.
import { Trans } from '@lingui/react/macro';
import { minutesOf, shownVersion } from '@orrery/domain';
import { FileText } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { paperPath, type WaitingPaper } from './use-papers.ts';

export function WaitingPaperRow({ circle, paper, why }: WaitingPaper) {
  const { now } = useOrrery();
  const { neutral } = usePreferences();
  const { title } = shownVersion(paper, minutesOf(now)).draft.content;
  return (
    <ListRow
      lead={<FileText aria-hidden />}
      title={
        why === 'answer' ? (
          <Trans>A paper to answer</Trans>
        ) : why === 'think' ? (
          <Trans>A paper you wanted to think about</Trans>
        ) : (
          <Trans>A paper to look at again</Trans>
        )
      }
      detail={neutral ? undefined : [title, circle.name].filter(Boolean).join(', ')}
      strong
      href={paperPath(circle, paper.id)}
    />
  );
}
