// The days over time: each of the three by itself, and as a table. No figure is made of them.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { CHECK_FIGURES, type CheckedDay, type LocalDate } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { OverTime } from '../over-time.tsx';
import { useCheckWords } from './check-words.ts';
import { dayHref } from './day-said.tsx';

export function DaysChecked({ days, today }: { days: readonly CheckedDay[]; today: LocalDate }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useCheckWords();
  if (days.length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Day by day</Trans>
      </SectionHead>
      <Flow>
        {CHECK_FIGURES.map((which) => {
          const points = days.flatMap((day) => {
            const value = day[which];
            return value === null ? [] : [{ on: day.on, value }];
          });
          if (points.length === 0) return null;
          const told = points.map(({ on, value }) => `${formats.dayShort(on)}: ${formats.number(value)}`);
          const name = words.short[which];
          return (
            <div key={which}>
              <p className="t-small" aria-hidden>
                {name}
              </p>
              <OverTime
                label={t`${name}, 0 to 10, the oldest day first. ${told.join('; ')}`}
                points={points}
                range={[0, 10]}
                marks={[0, 5, 10].map((value) => ({ value, words: formats.number(value) }))}
              />
            </div>
          );
        })}
        <Disclosure
          label={<Trans>As a table</Trans>}
          detail={plural(days.length, { one: 'One day', other: '# days' })}
        >
          <Table
            caption={t`Day by day`}
            quiet
            columns={
              <>
                <Column>
                  <Trans>Day</Trans>
                </Column>
                {CHECK_FIGURES.map((which) => (
                  <Column key={which} align="end">
                    {words.short[which]}
                  </Column>
                ))}
              </>
            }
          >
            {days.toReversed().map((day) => (
              <Row key={day.on}>
                <Cell head>
                  <TextLink href={dayHref(day.on, today)}>{formats.dayWithYear(day.on)}</TextLink>
                </Cell>
                {CHECK_FIGURES.map((which) => {
                  const value = day[which];
                  return (
                    <Cell key={which} align="end">
                      {value === null ? '–' : formats.number(value)}
                    </Cell>
                  );
                })}
              </Row>
            ))}
          </Table>
        </Disclosure>
      </Flow>
    </section>
  );
}
