// What is wrong with a calendar file: what happened, what it means, what to do. Nothing of it was kept.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReadingFault, Skipped } from '@orrery/client/workers';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Words = { what: string; todo: string; means?: string };

/** The sentences of a fault; null for what needs none, since somebody asked for it. */
export function useFaultWords(): (fault: ReadingFault, file: string) => Words | null {
  const { t } = useLingui();
  const { number } = useFormats();
  return (fault, file) => {
    switch (fault.code) {
      case 'tooLarge': {
        const [size, limit] = [number(fault.size / 1_000_000, 0), number(fault.limit / 1_000_000, 0)];
        return {
          what: t`“${file}” has ${size} MB. Calendars of up to ${limit} MB can be read.`,
          todo: t`Export a shorter stretch of time, or leave attachments out, and choose that file.`,
        };
      }
      case 'empty':
        return {
          what: t`“${file}” is empty.`,
          todo: t`Export the calendar once more, and choose the new file.`,
        };
      case 'notACalendar': {
        const line = number(fault.line);
        return {
          what: t`“${file}” is no calendar: line ${line} does not begin one.`,
          todo: t`Choose the file that your calendar program exports; its name ends in .ics. If it came packed as .zip, unpack it first.`,
        };
      }
      case 'nothingReadable': {
        const line = number(fault.line);
        return {
          what: t`None of the events in “${file}” can be read. The first trouble is in line ${line}.`,
          todo: t`The file may have been cut short on its way. Export it once more, and choose the new file.`,
        };
      }
      case 'tooManyOccurrences': {
        const [line, limit] = [number(fault.line), number(fault.limit)];
        return {
          what: t`The events in “${file}” come round more than ${limit} times in these days; the one in line ${line} is the last straw.`,
          todo: t`Choose fewer days, or take that event out of the calendar.`,
        };
      }
      case 'badWindow':
        return {
          what: t`These days cannot be read.`,
          todo: t`Choose a first and a last day, in this order.`,
        };
      case 'unopened':
        return {
          what: t`The device did not hand over “${file}”.`,
          means: t`It may have been moved, renamed or taken away since you chose it.`,
          todo: t`Choose it again.`,
        };
      case 'broken':
        return {
          what: t`Reading “${file}” stopped half way.`,
          means: t`The device may be short of memory.`,
          todo: t`Close other pages and try again, or export a shorter stretch of time.`,
        };
      case 'cancelled':
        return null;
    }
  };
}

export function FaultNotice({ fault, file }: { fault: ReadingFault; file: string }) {
  const words = useFaultWords()(fault, file);
  if (!words) return null;
  return (
    <>
      <Notice
        what={words.what}
        means={
          words.means ? (
            <>
              {words.means} <Trans>Nothing was kept.</Trans>
            </>
          ) : (
            <Trans>Nothing was kept; what you had before is as it was.</Trans>
          )
        }
        todo={words.todo}
      />
      {fault.code === 'nothingReadable' ? <SkippedList skipped={fault.skipped} /> : null}
    </>
  );
}

const shown = 50;

/** Events that were left out, each with its line and the reason. */
export function SkippedList({ skipped }: { skipped: readonly Skipped[] }) {
  const { t } = useLingui();
  const { number } = useFormats();
  const reason = useSkipWords();
  const rest = skipped.length - shown;
  return (
    <>
      <List label={t`Events that were left out`}>
        {skipped.slice(0, shown).map((one) => {
          const line = number(one.line);
          return (
            <ListRow
              key={`${one.line}-${one.reason}-${one.uid ?? ''}`}
              title={one.summary ?? t`An event without a title`}
              detail={t`Line ${line}: ${reason(one.reason)}`}
            />
          );
        })}
      </List>
      {rest > 0 ? (
        <p className="t-caption">{t`${plural(rest, { one: 'And # more.', other: 'And # more.' })}`}</p>
      ) : null}
    </>
  );
}

export function useSkipWords(): (reason: Skipped['reason']) => string {
  const { t } = useLingui();
  return (reason) => {
    const words: Record<Skipped['reason'], string> = {
      unfinished: t`it is cut off before its end.`,
      unreadableStart: t`its beginning cannot be read.`,
      unreadableEnd: t`its end or length cannot be read.`,
      unreadableRule: t`how it repeats cannot be read.`,
      unreadableDate: t`one of its dates cannot be read.`,
      noStart: t`it does not say when it begins.`,
      endBeforeStart: t`it ends before it begins.`,
      tooOften: t`it repeats more often than anybody lives by.`,
    };
    return words[reason];
  };
}
