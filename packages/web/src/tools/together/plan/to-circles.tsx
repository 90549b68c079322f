// Under a plan: the circles in which dates of it can be proposed. Nothing goes there by itself.
import { Trans, useLingui } from '@lingui/react/macro';
import { Send } from 'lucide-react';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useFromCircles } from '../../time/with-circles.tsx';
import { useCircles } from '../use-circles.ts';
import { datesFor, type NewDate } from './dates-for.ts';

export function ToCircles({ path, dates }: { path: string; dates: readonly NewDate[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const circles = useCircles();
  const from = useFromCircles();
  const found = (circles?.listed() ?? []).flatMap(({ id }) => {
    const circle = circles?.get(id);
    const count = circle && from ? datesFor(circle, from, dates).length : 0;
    return circle && count > 0 ? [{ circle, count }] : [];
  });
  if (found.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Propose them</Trans>
      </SectionHead>
      <List label={t`Propose them`}>
        {found.map(({ circle, count }) => {
          const name = circle.name || t`a circle`;
          const some = formats.dates(count);
          return (
            <ListRow
              key={circle.id}
              lead={<Send aria-hidden />}
              title={t`In ${name}`}
              detail={t`${some}. You see first what they will see.`}
              href={`${path}&to=${circle.id}`}
            />
          );
        })}
      </List>
    </section>
  );
}
