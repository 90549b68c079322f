// What clients have put there for whoever works with them, and how something gets there (CARE22, CARE30).
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { minutesOf } from '@orrery/domain';
import { Inbox } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { pathOf } from '../together/use-circles.ts';
import { canPutInto } from './begun.ts';

export function SharedPart({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const seen = circles.sharing.seen(circle.id).length;
  const canPut = canPutInto(circle, minutesOf(now));
  if (seen === 0 && !canPut) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Shared</Trans>
      </SectionHead>
      <Flow>
        <List label={t`Shared`}>
          <ListRow
            lead={<Inbox aria-hidden />}
            title={<Trans>What is shared here</Trans>}
            detail={
              seen > 0 ? plural(seen, { one: '# thing', other: '# things' }) : <Trans>Nothing yet</Trans>
            }
            href={`${pathOf(circle.id)}/shared`}
          />
        </List>
        {canPut ? (
          <p className="t-caption">
            <Trans>
              To put something here, open a note of yours and choose it there: what exactly, and until when.
              You can take it back at any time.
            </Trans>
          </p>
        ) : null}
      </Flow>
    </section>
  );
}
