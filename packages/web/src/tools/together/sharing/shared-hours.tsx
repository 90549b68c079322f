// Somebody's hours as a circle sees them: day by day, from today on. A day without any has nothing taken that shows.
import { Trans, useLingui } from '@lingui/react/macro';
import { type Availability, addDays, type SharedBlock, startOfDay } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { type Formats, useFormats } from '../../../shell/formats.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';

/** Days with something in them that stand open. */
const near = 7;

export function SharedHours({ what }: { what: Availability }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { now } = useOrrery();
  const today = formats.dayOf(now);
  const days = daysOf(what, formats.zone).filter(({ day, blocks }) => day >= today && blocks.length > 0);
  const last = formats.fullDay(addDays(what.from, what.days - 1));
  const labels = { busy: t`calendar`, date: t`a date`, own: t`own time` };
  const wordsOf = ({ from, to, label, title, isWhole }: SharedBlock & { isWhole: boolean }) => {
    const hours = isWhole ? t`all day` : formats.timeRange(from * 60_000, to * 60_000);
    const said = title || (label && labels[label]);
    return said ? `${hours}: ${said}` : hours;
  };
  const rows = (some: typeof days) => (
    <Terms>
      {some.map(({ day, blocks }) => (
        <Term key={day} name={`${formats.weekdayShort(day)} ${formats.dayShort(day)}`}>
          {blocks.map((block) => (
            <div key={`${block.from} ${block.label ?? ''} ${block.title ?? ''}`}>{wordsOf(block)}</div>
          ))}
        </Term>
      ))}
    </Terms>
  );
  return (
    <>
      <p>
        {days.length === 0 ? (
          <Trans>Besides the dates of this circle, nothing is taken until {last}.</Trans>
        ) : (
          <Trans>What is taken until {last}, besides the dates of this circle:</Trans>
        )}
      </p>
      {days.length > 0 ? rows(days.slice(0, near)) : null}
      {days.length > near ? (
        <Disclosure label={t`The days after`}>{rows(days.slice(near))}</Disclosure>
      ) : null}
    </>
  );
}

/** Cut at every midnight of whoever looks. */
function daysOf({ from, days, blocks }: Availability, zone: Formats['zone']) {
  return Array.from({ length: days + 1 }, (_, at) => {
    const day = addDays(from, at);
    const [start, end] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
    const inside = blocks.flatMap((block) => {
      const part = { ...block, from: Math.max(block.from, start), to: Math.min(block.to, end) };
      return part.from < part.to ? [{ ...part, isWhole: part.from === start && part.to === end }] : [];
    });
    return { day, blocks: inside };
  });
}
