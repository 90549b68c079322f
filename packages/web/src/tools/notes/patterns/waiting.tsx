// While it is counted, after half a second with a way out; and when it was not.
import { Trans } from '@lingui/react/macro';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import type { Counting } from './use-report.ts';

export function Waiting({ counting }: { counting: Counting }) {
  const again = (
    <Button onPress={counting.again}>
      <Trans>Look again</Trans>
    </Button>
  );
  switch (counting.stage) {
    case 'slow':
      return <Progress words={<Trans>Reading your notes</Trans>} onCancel={counting.stop} />;
    case 'cancelled':
      return (
        <Empty action={again}>
          <Trans>Stopped. Nothing was counted.</Trans>
        </Empty>
      );
    case 'broken':
      return (
        <Notice
          what={<Trans>What comes back could not be worked out.</Trans>}
          means={<Trans>Your notes are as they were.</Trans>}
          todo={<Trans>Please try again. If it stays so, reload the page.</Trans>}
          actions={again}
        />
      );
    default:
      return null;
  }
}
