// The way from a space to what its provider keeps of it for themselves.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { workOf } from '@orrery/domain';
import { NotebookPen } from 'lucide-react';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { workPath } from '../clients/paths.ts';

export function OwnWork({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  if (!circle.isProvider) return null;
  const [notes, records] = (['note', 'record'] as const).map(
    (of) => workOf(state.care, of, circle.id).length,
  );
  const kept = [
    notes ? plural(notes, { one: '# note', other: '# notes' }) : '',
    records ? plural(records, { one: '# entry on record', other: '# entries on record' }) : '',
  ].filter(Boolean);
  return (
    <section>
      <SectionHead>
        <Trans>For you alone</Trans>
      </SectionHead>
      <List label={t`For you alone`}>
        <ListRow
          lead={<NotebookPen aria-hidden />}
          title={<Trans>What I keep of this</Trans>}
          detail={
            kept.length > 0 ? (
              kept.join(' · ')
            ) : (
              <Trans>Your notes, and what you have to keep on record. No client reads either.</Trans>
            )
          }
          href={workPath(circle)}
        />
      </List>
    </section>
  );
}
