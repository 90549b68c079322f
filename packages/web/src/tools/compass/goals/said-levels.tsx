// How a goal stood, day by day: drawn, and as a table.
import { Trans, useLingui } from '@lingui/react/macro';
import { type CompassThings, GOAL_LEVELS, ratingsOf } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { OverTime } from '../over-time.tsx';
import { signed, useGoalWords } from './goal-words.ts';

export function SaidLevels({ goal }: { goal: CompassThings['goal'] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useGoalWords();
  // of a day that two devices told of at once, the one that shows
  const said = ratingsOf(goal).filter(({ on }, at, all) => all[at + 1]?.on !== on);
  if (said.length === 0) return null;
  const told = said.map(({ on, level }) => `${formats.dayShort(on)}: ${words.levels[level + 2]}`);
  return (
    <section>
      <SectionHead>
        <Trans>Day by day</Trans>
      </SectionHead>
      <OverTime
        label={t`Where it stood, the oldest day first. ${told.join('; ')}`}
        points={said.map(({ on, level }) => ({ on, value: level }))}
        range={[-2, 2]}
        marks={GOAL_LEVELS.map((value) => ({ value, words: signed(value) }))}
        middle={0}
      />
      <Table
        caption={t`Day by day`}
        quiet
        columns={
          <>
            <Column>
              <Trans>Day</Trans>
            </Column>
            <Column>
              <Trans>Where it stood</Trans>
            </Column>
          </>
        }
      >
        {said.toReversed().map(({ on, level }) => (
          <Row key={on}>
            <Cell head>{formats.dayWithYear(on)}</Cell>
            <Cell>{`${words.levels[level + 2]} (${signed(level)})`}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
