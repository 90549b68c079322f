// What was put away or taken off a list: it can come back, or go for good.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Intent } from '@orrery/domain';
import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../ui/button.tsx';
import { List, ListRow } from '../ui/list-row.tsx';
import { useOrrery } from './orrery.tsx';

export interface AwayRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly restore: Intent;
  /** Said once it is back. */
  readonly told: ReactNode;
  /** Asks whether it shall go for good. */
  readonly onErase: () => void;
}

export function AwayList({ label, rows }: { label: string; rows: readonly AwayRow[] }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  return (
    <List label={label}>
      {rows.map(({ key, title, detail, restore, told, onErase }) => (
        <ListRow
          key={key}
          title={title}
          detail={detail}
          below={
            <ButtonRow>
              <Button label={t`Bring back: ${title}`} onPress={() => void attempt(restore, told)}>
                <Trans>Bring back</Trans>
              </Button>
              <Button kind="plain" alert label={t`Erase for good: ${title}`} onPress={onErase}>
                <Trans>Erase for good</Trans>
              </Button>
            </ButtonRow>
          }
        />
      ))}
    </List>
  );
}
