import { Trans, useLingui } from '@lingui/react/macro';
import {
  datesBetween,
  isTold,
  lengthOfDate,
  minutesOf,
  type PlannedDate,
  toTell,
  weekOf,
  windowOf,
} from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { HoursField } from '../../../ui/hours-field.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { usePlanned } from '../planned.ts';

type Answer = 'yes' | 'other' | 'no';

/** Each date of the week with one tap: as planned, not quite, or not at all. */
export function Lived({ week }: { week: string }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const dates = datesBetween(state.time, ...windowOf(weekOf(state, week))).filter(
    (date) => date.fields.status !== 'declined' && date.fields.status !== 'cancelled' && isTold(date),
  );
  // told of, a date of a circle has an id of mine, and stays where it was
  const keyOf = ({ id }: PlannedDate): string => {
    const link = state.time.links.get(id)?.fields;
    return link?.space ? `circle ${link.space} ${link.shared}` : id;
  };
  const over = dates.filter(({ fields }) => minutesOf(fields.end) <= minutesOf(now));
  if (over.length === 0)
    return (
      <p>
        <Trans>No dates lie behind you in this week.</Trans>
      </p>
    );
  return (
    <List label={t`Dates of the week`}>
      {over.map((date) => (
        <LivedDate key={keyOf(date)} date={date} />
      ))}
    </List>
  );
}

function LivedDate({ date }: { date: PlannedDate }) {
  const { t } = useLingui();
  const { state, act } = useOrrery();
  const planned = usePlanned();
  const formats = useFormats();
  const sentence = useRefusals();
  const [isOther, setOther] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { relationship, start, end, lived, title } = date.fields;
  const length = lengthOfDate(date);
  const name = namesIn(state, relationship, formats);

  async function say(minutes: number, told?: ReactNode) {
    const why = await act(toTell(date, minutes, planned.ownId(date.id)), told);
    setFault(why && sentence(why.code));
  }
  const value: Answer | null =
    isOther || (lived !== null && lived !== 0 && lived !== length)
      ? 'other'
      : lived === null
        ? null
        : lived === 0
          ? 'no'
          : 'yes';

  return (
    <ListRow
      lead={<Mark appearance={appearanceOf(state, relationship)} />}
      title={
        <Trans>
          {formats.moment(start)}, with {name}
        </Trans>
      }
      detail={[title, formats.timeRange(start, end)].filter(Boolean).join(', ')}
      below={
        <>
          <Answers
            label={t`${formats.moment(start)}, with ${name}: as planned?`}
            options={[
              { id: 'yes', label: t`Yes`, mark: 'check' },
              { id: 'other', label: t`Not quite`, mark: 'arrows' },
              { id: 'no', label: t`No`, mark: 'dash' },
            ]}
            value={value}
            onAnswer={(answer) => {
              setOther(answer === 'other');
              if (answer === 'yes') void say(length);
              if (answer === 'no') void say(0);
            }}
          />
          {value === 'other' ? (
            <HoursField
              label={t`How long it was`}
              value={lived === 0 ? null : (lived ?? length)}
              onChange={(minutes) => minutes && void say(minutes)}
              min={15}
              max={14 * 1440}
              error={fault ?? undefined}
            />
          ) : null}
        </>
      }
    />
  );
}
