// The ratings of one wave, for those who read instead of look.
import { Trans, useLingui } from '@lingui/react/macro';
import type { WaveRating } from '@orrery/domain';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { useNoteWords } from '../note-words.ts';
import { useWaveWords } from './wave-words.ts';

export function CourseTable({ ratings }: { ratings: readonly WaveRating[] }) {
  const { t } = useLingui();
  const { strength: say } = useNoteWords();
  const { after } = useWaveWords();
  return (
    <Table
      caption={t`How strong it was`}
      quiet
      columns={
        <>
          <Column>
            <Trans>When</Trans>
          </Column>
          <Column align="end">
            <Trans>How strong</Trans>
          </Column>
        </>
      }
    >
      {ratings.map(({ second, strength }) => (
        <Row key={second}>
          <Cell head>{after(second)}</Cell>
          <Cell align="end">{say(strength)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
