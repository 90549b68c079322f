// What of my own time is only how Orrery begins: said once, as what it is, until I have said something of my own or that it is right.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { beginningsOf, type DayOfWeek, type MyTimeFields, myTimeOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDays } from './day-words.ts';

/** Each in words with its figure, in the order of the page *My own time*. */
export function useBeginnings(): string[] {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const days = useDays();
  const mine = myTimeOf(state.time);
  const says: { [Field in keyof MyTimeFields]?: string } = {
    possible: t`dates on weekday evenings and at weekends`,
    nights: t`nights after ${formats.list(mine.nights.map((day) => days.long(day as DayOfWeek)))}`,
    weeklyCap: t`at most ${formats.hoursLong(mine.weeklyCap)} of dates a week`,
    datesPerDay: plural(mine.datesPerDay, { one: 'one date a day', other: '# dates a day' }),
    eveningsInRow: plural(mine.eveningsInRow, {
      one: 'at most one evening in a row',
      other: 'at most # evenings in a row',
    }),
    freeEvenings: plural(mine.freeEvenings, {
      one: 'one free evening a week',
      other: '# free evenings a week',
    }),
    buffer: t`${formats.duration(mine.buffer)} between two dates`,
    unplanned: t`${formats.share(mine.unplanned / 100)} of your time left unplanned`,
    ownFloor: t`${formats.hoursLong(mine.ownFloor)} a week for yourself`,
  };
  const begins = beginningsOf(state.time);
  return Object.entries(says).flatMap(([field, words]) =>
    begins.has(field as keyof MyTimeFields) ? [words] : [],
  );
}

/** On the page where all of it is changed: which of it is not mine yet, and that it may be. */
export function Beginnings() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const all = useBeginnings();
  if (all.length === 0) return null;
  const mine = myTimeOf(state.time);
  const changes = Object.fromEntries([...beginningsOf(state.time)].map((field) => [field, mine[field]]));
  const keep = () =>
    attempt(
      { tool: 'time', intent: { type: 'changeMyTime', changes } },
      t`What Orrery began with is yours now.`,
    );
  return (
    <div>
      <p className="t-small">
        <Trans>Orrery begins with {formats.list(all)}. You have not said anything of these yet.</Trans>
      </p>
      <Button kind="plain" onPress={() => void keep()}>
        <Trans>They are right for me</Trans>
      </Button>
    </div>
  );
}
