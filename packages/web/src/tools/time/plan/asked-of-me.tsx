// Beside a plan: what I am asked about in its weeks and have not answered. It takes no hour of the plan (TIME26).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Formulation } from '@orrery/client/planning';
import { type DateFields, minutesOf, myZone, windowOf } from '@orrery/domain';
import { namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useTimeWords } from '../grid/time-words.ts';
import { pathOfPlanned, usePlanned } from '../planned.ts';
import { useAskedOfMe } from '../with-circles.tsx';

type Hour = Pick<DateFields, 'start' | 'end'>;

const isMet = (a: Hour, b: Hour) =>
  minutesOf(a.start) < minutesOf(b.end) && minutesOf(b.start) < minutesOf(a.end);

export function AskedOfMe(props: {
  dates: readonly (Hour & Pick<DateFields, 'relationship'>)[];
  formulation: Formulation;
}) {
  const { dates, formulation } = props;
  const { week, weeks } = formulation;
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const planned = usePlanned();
  const [from, to] = windowOf({ from: week, count: 7 * weeks, zone: myZone(state) });
  const asked = useAskedOfMe().filter(
    ({ fields }) => minutesOf(fields.end) > from && minutesOf(fields.start) < to,
  );
  if (asked.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>You are asked about</Trans>
      </SectionHead>
      <List label={t`You are asked about`}>
        {asked.map((date) => {
          const { start, end, title, relationship } = date.fields;
          const when = words.interval(minutesOf(start), minutesOf(end), myZone(state));
          const there = [...formulation.fixed.values()].filter(({ fields }) => isMet(fields, date.fields));
          const names = [
            ...there.map(({ id, fields }) => planned.name(id, fields.relationship)),
            ...dates
              .filter((one) => isMet(one, date.fields))
              .map((one) => namesIn(state, one.relationship, words.formats)),
          ];
          const others = words.formats.list([...new Set(names)]);
          return (
            <ListRow
              key={date.id}
              lead={<Mark appearance={planned.look(date)} hollow />}
              title={planned.name(date.id, relationship)}
              detail={[
                [when, title].filter(Boolean).join(', '),
                others ? t`It meets the date with ${others}.` : '',
              ]
                .filter(Boolean)
                .join('. ')}
              href={pathOfPlanned(date.id)}
            />
          );
        })}
      </List>
      <p className="t-caption">
        <Trans>You have not answered, so the plan keeps no hour for it.</Trans>
      </p>
    </section>
  );
}
