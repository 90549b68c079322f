// A quiet row in Mine, only where something stands out. It says no more than that: somebody may be reading over the shoulder.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { NEED, strengthOf } from '@orrery/domain/patterns';
import { Repeat2 } from 'lucide-react';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import styles from './patterns.module.css';
import { foundIn } from './report.ts';
import { patternsPath } from './use-asked.ts';
import { useReport } from './use-report.ts';

export function PatternsRow() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { zone } = useFormats();
  const isEnough = useMemo(() => {
    let left = 2 * NEED;
    for (const { present, fields } of state.notes.notes.values()) {
      if (present && strengthOf(fields, null)) left -= 1;
      if (left === 0) return true;
    }
    return false;
  }, [state]);
  const ask = useMemo(() => (isEnough ? { zone, feeling: null, byPerson: false } : null), [isEnough, zone]);
  const { report } = useReport(ask);
  const found = report ? foundIn(report).length : 0;
  if (found === 0) return null;
  return (
    <div className={styles.row}>
      <List label={t`Patterns`}>
        <ListRow
          lead={<Repeat2 aria-hidden />}
          title={<Trans>What comes back</Trans>}
          detail={plural(found, { one: 'One thing stands out', other: '# things stand out' })}
          href={patternsPath}
        />
      </List>
    </div>
  );
}
