// What concerns time with a partner: the next date, the hours of four weeks, what is known of theirs; and a clock elsewhere.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetTable,
  isTimeKnown,
  type LocalDate,
  minutesOf,
  nextDateWith,
  type PersonId,
  type PlannedDate,
  type Relationship,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Term } from '../../../ui/terms.tsx';

export function TimeTerms(props: { person: PersonId; ours: Relationship; from: LocalDate }) {
  const { person, ours, from } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const next = nextDateWith(state, person, minutesOf(now));
  const known = isTimeKnown(state, person);
  return (
    <>
      <Term name={t`Next`}>{next ? <NextDate date={next} /> : t`No date planned`}</Term>
      <Term name={t`Four weeks`} href={`/time/budget/${ours.id}`}>
        <Hours relationship={ours} from={from} />
      </Term>
      <Term name={t`Their time`} href={`/time/known/${person}`}>
        {known ? t`You know when they can` : t`Not known, so it counts as free when you are`}
      </Term>
    </>
  );
}

function NextDate({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const formats = useFormats();
  const { start, status } = date.fields;
  const day = formats.capital(formats.relativeDay(formats.dayOf(start), formats.dayOf(now)));
  const time = formats.time(start);
  if (status === 'accepted') return t`${day}, ${time}`;
  return status === 'proposed' ? t`${day}, ${time}, proposed` : t`${day}, ${time}, held`;
}

function Hours({ relationship, from }: { relationship: Relationship; from: LocalDate }) {
  const { state } = useOrrery();
  const formats = useFormats();
  const row = budgetTable(state, from, 4).find((r) => r.relationship === relationship.id);
  if (!row) return <Trans>Nothing said yet</Trans>;
  const hours = formats.hoursLong(row.planned + row.lived);
  const wish = formats.hoursLong(row.wish);
  const floor = formats.hoursLong(row.floor);
  if (row.floor === 0)
    return (
      <Trans>
        {hours} so far; you wish for {wish}
      </Trans>
    );
  return (
    <Trans>
      {hours} so far; you wish for {wish}, at least {floor}
    </Trans>
  );
}

/** What their clock says now, and whose it is. */
export function Clock({ zone }: { zone: string }) {
  const { now } = useOrrery();
  const formats = useFormats();
  const name = formats.zoneName(zone);
  const time = formats.time(now, zone);
  return (
    <Trans>
      {time} now, {name}
    </Trans>
  );
}
