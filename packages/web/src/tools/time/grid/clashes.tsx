// Dates of the week that lie on something else: said before anybody stands in two places, each with a way to move it.
import { Trans, useLingui } from '@lingui/react/macro';
import { clashesIn, type LocalDate, minutesOf } from '@orrery/domain';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { pathOfPlanned, usePlanned } from '../planned.ts';
import { useMeetingWords } from './meeting-words.ts';

export function Clashes({ week }: { week: LocalDate }) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const words = useMeetingWords();
  const planned = usePlanned();
  const clashes = useMemo(() => clashesIn(state, week, minutesOf(now)), [state, week, now]);
  if (clashes.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Not free after all</Trans>
      </SectionHead>
      <List label={t`Not free after all`}>
        {clashes.map(({ date, meetings }) => {
          const name = planned.name(date.id, date.fields.relationship);
          return (
            <ListRow
              key={date.id}
              lead={<Mark appearance={planned.look(date)} />}
              title={t`${formats.moment(date.fields.start)}, with ${name}`}
              detail={meetings.map((meeting) => words.long(state, meeting)).join('. ')}
              href={pathOfPlanned(date.id)}
            />
          );
        })}
      </List>
    </section>
  );
}
