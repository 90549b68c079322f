// Calendars that were read in: whose, which days, when; and what to do with them.

import { Trans, useLingui } from '@lingui/react/macro';
import {
  addDays,
  daysBetween,
  ME,
  myDateOf,
  type Source,
  sourcesEndingSoon,
  sourcesOf,
} from '@orrery/domain';
import { FileTrigger } from 'react-aria-components';
import { lookOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import styles from './calendars.module.css';
import type { CalendarFile } from './import-flow.ts';
import { useSourceWords } from './source-words.ts';

export interface SourceListProps {
  onAgain: (file: CalendarFile, source: Source) => void;
}

export function SourceList({ onAgain }: SourceListProps) {
  const { state, now, attempt } = useOrrery();
  const { t } = useLingui();
  const formats = useFormats();
  const words = useSourceWords();
  const today = myDateOf(state, now);
  const ending = new Set(sourcesEndingSoon(state.time, today).map(({ id }) => id));
  const sources = [...sourcesOf(state.time)].sort(
    (a, b) => Number(b.fields.owner === ME) - Number(a.fields.owner === ME),
  );
  const remark = (source: Source) => {
    if (!ending.has(source.id)) return null;
    const last = formats.dayWithYear(addDays(source.fields.to, -1));
    return daysBetween(today, source.fields.to) > 0
      ? t`It reaches until ${last}. Read a newer state in to plan beyond that.`
      : t`It ended on ${last}: since then, nothing in it is known. Read a newer state in.`;
  };
  return (
    <List label={t`Calendars`}>
      {sources.map((source) => {
        const { owner, name } = source.fields;
        return (
          <ListRow
            key={source.id}
            lead={<Mark appearance={lookOf(state, owner)} />}
            title={name}
            detail={words(source.fields)}
            below={
              <div className={styles.row}>
                {remark(source) ? <p className={styles.remark}>{remark(source)}</p> : null}
                <div className={styles.actions}>
                  <FileTrigger
                    acceptedFileTypes={['.ics', '.ical', '.ifb', 'text/calendar']}
                    onSelect={(list) => {
                      const file = list?.[0];
                      if (file) onAgain(file, source);
                    }}
                  >
                    <Button label={t`Read in again: ${name}`}>
                      <Trans>Read in again</Trans>
                    </Button>
                  </FileTrigger>
                  <Button
                    label={t`Take away: ${name}`}
                    onPress={() =>
                      void attempt(
                        { tool: 'time', intent: { type: 'removeCalendar', source: source.id } },
                        t`“${name}” is gone, with all its hours.`,
                      )
                    }
                  >
                    <Trans>Take away</Trans>
                  </Button>
                </div>
              </div>
            }
          />
        );
      })}
    </List>
  );
}
