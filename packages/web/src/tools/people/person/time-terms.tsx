// What concerns time with a partner: the next date, the hours of four weeks, what is known of theirs, their clock.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  budgetTable,
  datesBetween,
  isTimeKnown,
  keepsItsHour,
  type LocalDate,
  ME,
  minutesOf,
  myZone,
  type PersonId,
  type PlannedDate,
  type Relationship,
  type State,
  zoneOf,
} from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Term } from '../../../ui/terms.tsx';

const year = 366 * 1440;

/** The next date with somebody, groups included, that has not ended yet; at most a year ahead. */
function nextDateWith(state: State, person: PersonId, now: number): PlannedDate | undefined {
  return datesBetween(state.time, now - 1440, now + year).find((date) => {
    const members = state.people.relationships.get(date.fields.relationship)?.fields.members ?? [];
    return (
      keepsItsHour(date) &&
      date.fields.lived === null &&
      minutesOf(date.fields.end) > now &&
      members.includes(person) &&
      members.includes(ME)
    );
  });
}

export function TimeTerms(props: { person: PersonId; ours: Relationship; from: LocalDate }) {
  const { person, ours, from } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
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
      {zoneOf(state, person) === myZone(state) ? null : (
        <Term name={t`Their clock`}>
          <Clock zone={zoneOf(state, person)} time={formats.time(now, zoneOf(state, person))} />
        </Term>
      )}
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
  const hours = formats.hoursFigure(row.planned + row.lived);
  const wish = formats.hoursLong(row.wish);
  const floor = formats.hoursFigure(row.floor);
  if (row.floor === 0)
    return (
      <Trans>
        {hours} of {wish} wished
      </Trans>
    );
  return (
    <Trans>
      {hours} of {wish} wished, floor {floor}
    </Trans>
  );
}

function Clock({ zone, time }: { zone: string; time: string }) {
  const formats = useFormats();
  const name = formats.zoneName(zone);
  return (
    <Trans>
      {time} now, {name}
    </Trans>
  );
}
