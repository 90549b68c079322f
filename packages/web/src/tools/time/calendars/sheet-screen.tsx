// The dates of one relationship on a sheet of paper, for somebody without the app. Nothing of anybody else is on it.

import { Trans, useLingui } from '@lingui/react/macro';
import { datesToTake, ME, myRelationships, othersIn, type Relationship, zoneOf } from '@orrery/domain';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { nameOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { me } from '../../../ui/appearance.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { WithCircles } from '../with-circles.tsx';
import styles from './calendars.module.css';
import { useDateWords } from './date-words.ts';
import { type Scope, scopeWindow } from './take-along-model.ts';

export default function SheetScreen() {
  const { relationship: id } = useParams<{ relationship: string }>();
  const { state } = useOrrery();
  const { t } = useLingui();
  const relationship = myRelationships(state.people).find((r) => r.id === id);
  if (relationship)
    return (
      <WithCircles>
        <Sheet relationship={relationship} />
      </WithCircles>
    );
  return (
    <Screen title={t`Dates on paper`} back={{ href: '/time/calendars', label: t`Calendars` }} narrow>
      <Empty action={<ButtonLink href="/time/calendars">{t`Back to calendars`}</ButtonLink>}>
        <Trans>This relationship is not on your map any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Sheet({ relationship }: { relationship: Relationship }) {
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const words = useDateWords();
  const [scope, setScope] = useState<Scope>('month');
  const dates = datesToTake(state.time, scopeWindow(state, scope, now), {
    held: true,
    relationship: relationship.id,
  });
  const name = namesIn(state, relationship.id, formats);
  const own = nameOf(state, ME);
  const other = othersIn(relationship)[0];
  const theirZone = other ? zoneOf(state, other) : undefined;
  const parts = dates.map((date) => ({
    id: date.id,
    place: date.fields.place,
    ...words.parts(date, theirZone),
  }));
  const hasTheirs = parts.some(({ elsewhere }) => elsewhere !== null);
  const hasRemarks = parts.some(({ remark }) => remark !== null);
  const day = formats.dayWithYear(formats.dayOf(now));
  return (
    <Screen
      title={own ? formats.list([own, name]) : t`Dates with ${name}`}
      documentTitle={t`Dates on paper`}
      back={{ href: '/time/calendars', label: t`Calendars` }}
      visibility={
        <div className={styles.onScreen}>
          <VisibilityLine readers={[me]} words={t`Only you, until you hand it on`} />
        </div>
      }
      narrow
      dock={
        dates.length > 0 ? (
          <Button kind="main" wide icon={<Printer aria-hidden />} onPress={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        ) : undefined
      }
    >
      <div className={styles.along}>
        <div data-print="no">
          <Segments
            label={t`Which dates`}
            options={[
              { id: 'week', label: t`This week` },
              { id: 'month', label: t`Four weeks` },
              { id: 'all', label: t`All ahead` },
            ]}
            value={scope}
            onChange={setScope}
          />
        </div>
        {dates.length === 0 ? (
          <Empty>
            <Trans>No dates lie in these days.</Trans>
          </Empty>
        ) : (
          <Table
            quiet
            caption={t`Dates`}
            columns={
              <>
                <Column>{t`Day`}</Column>
                <Column>{t`Time`}</Column>
                {hasTheirs ? <Column>{t`Over there`}</Column> : null}
                {hasRemarks ? <Column>{t`Remark`}</Column> : null}
              </>
            }
          >
            {parts.map((part) => (
              <Row key={part.id}>
                <Cell head>{part.day}</Cell>
                <Cell>{part.hours}</Cell>
                {hasTheirs ? <Cell>{part.elsewhere}</Cell> : null}
                {hasRemarks ? <Cell>{part.remark}</Cell> : null}
              </Row>
            ))}
          </Table>
        )}
        <p className="t-caption">
          <Trans>
            As of {day}. Times are in {formats.zoneName(formats.zone)}.
          </Trans>
        </p>
      </div>
    </Screen>
  );
}
