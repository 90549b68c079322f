// The same weeks as in the drawing, the newest first; each leads to where it is said.
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, isTooFull, type WeekOfMine } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useCareWords } from './care-words.ts';

export function WeeksTable({ weeks }: { weeks: readonly WeekOfMine[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useCareWords();
  return (
    <Table
      caption={t`These weeks`}
      quiet
      columns={
        <>
          <Column>
            <Trans>Week</Trans>
          </Column>
          <Column>
            <Trans>How full</Trans>
          </Column>
          <Column>
            <Trans>Room</Trans>
          </Column>
        </>
      }
    >
      {weeks.map((one) => (
        <Row key={one.week}>
          <Cell head>
            <span>
              <TextLink href={`/mine/care?week=${one.week}`}>
                {formats.dayRange(one.week, addDays(one.week, 6))}
              </TextLink>
              {one.signs.length > 0 ? (
                <>
                  <br />
                  <span className="t-caption">{formats.list(one.signs.map(words.signOf))}</span>
                </>
              ) : null}
            </span>
          </Cell>
          <Cell strong={isTooFull(one)}>{one.load === null ? '–' : words.load[one.load]}</Cell>
          <Cell strong={isTooFull(one)}>{one.room === null ? '–' : words.room[one.room]}</Cell>
        </Row>
      ))}
    </Table>
  );
}
