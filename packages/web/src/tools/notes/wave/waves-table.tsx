// The same waves as in the drawing, the newest first; each leads to its own page.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note } from '@orrery/domain';
import { usePreferences } from '../../../app/preferences.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { courseOf } from './wave.ts';
import { useWaveWords } from './wave-words.ts';

export function WavesTable({ waves }: { waves: readonly Note[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWaveWords();
  const { covered } = usePreferences();
  return (
    <Table
      caption={t`These waves`}
      quiet
      columns={
        <>
          <Column>
            <Trans>What was there</Trans>
          </Column>
          <Column align="end">
            <Trans>came</Trans>
          </Column>
          <Column align="end">
            <Trans>last</Trans>
          </Column>
          <Column align="end">
            <Trans>minutes</Trans>
          </Column>
          <Column align="end">
            <Trans>in the end</Trans>
          </Column>
        </>
      }
    >
      {waves.map(({ id, fields }) => {
        const course = courseOf(fields);
        const isRatedAgain = course !== null && fields.ratings.length > 1;
        return (
          <Row key={id}>
            <Cell head>
              <span>
                <TextLink href={`/mine/wave/${id}`}>{covered ? t`Wave` : words.title(fields)}</TextLink>
                <br />
                <span className="t-caption">{formats.day(formats.dayOf(fields.at))}</span>
              </span>
            </Cell>
            <Cell align="end">{course ? words.figure(course.first.strength) : '–'}</Cell>
            <Cell align="end">{isRatedAgain ? words.figure(course.last.strength) : '–'}</Cell>
            <Cell align="end">{isRatedAgain ? words.figure(course.minutes) : '–'}</Cell>
            <Cell align="end">{fields.outcome === null ? '–' : words.outcomes[fields.outcome]}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}
