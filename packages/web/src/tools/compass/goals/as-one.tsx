// All goals as one figure, on request: over time, with what it means and what it does not (GOAL5, GOAL6).
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { figureOn, figuresOf, myDateOf, thingsOf } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { OverTime } from '../over-time.tsx';

export function AsOne() {
  return (
    <Disclosure label={<Trans>All goals as one figure</Trans>}>
      <Figure />
    </Disclosure>
  );
}

const rounded = (t: number): number => Math.round(t * 10) / 10;

function Figure() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const formats = useFormats();
  const today = myDateOf(state, now);
  const { score, rated, without } = figureOn(state.compass, today);
  const days = figuresOf(state.compass).filter(({ on }) => on <= today);
  const anew = [
    ...new Set(
      thingsOf(state.compass, 'goal').flatMap(({ fields }) => (fields.after === null ? [] : [fields.begun])),
    ),
  ].filter((day) => day <= today);
  if (!score.ok)
    return (
      <p>
        <Trans>There is none yet: no goal has been given a level. Open one, and say where it stands.</Trans>
      </p>
    );
  const figure = formats.number(rounded(score.value));
  const told = days.map(({ on, t: value }) => `${formats.dayShort(on)}: ${formats.number(rounded(value))}`);
  return (
    <Flow>
      <p className="t-sentence">
        <Trans>All in all {figure}, where 50 is as hoped.</Trans>
      </p>
      <p>
        {plural(rated, { one: 'From one goal.', other: 'From # goals, by how much each matters.' })}
        {without > 0
          ? ` ${plural(without, { one: 'One has no level yet and is left out.', other: '# have no level yet and are left out.' })}`
          : ''}
      </p>
      <OverTime
        label={t`The figure day by day, the oldest first. ${told.join('; ')}`}
        points={days.map(({ on, t: value }) => ({ on, value }))}
        range={[10, 90]}
        marks={[30, 50, 70].map((value) => ({ value, words: formats.number(value) }))}
        middle={50}
        anew={anew}
      />
      {anew.length > 0 ? (
        <p className="t-caption">
          <Trans>
            A dashed line is a day on which a goal was begun anew: before and after it are not alike.
          </Trans>
        </p>
      ) : null}
      <Table
        caption={t`The figure day by day`}
        quiet
        columns={
          <>
            <Column>
              <Trans>Day</Trans>
            </Column>
            <Column align="end">
              <Trans>Goals</Trans>
            </Column>
            <Column align="end">
              <Trans>Figure</Trans>
            </Column>
          </>
        }
      >
        {days.toReversed().map((day) => (
          <Row key={day.on}>
            <Cell head>{formats.dayWithYear(day.on)}</Cell>
            <Cell align="end">{formats.number(day.rated)}</Cell>
            <Cell align="end">{formats.number(rounded(day.t))}</Cell>
          </Row>
        ))}
      </Table>
      <p>
        <Trans>
          What it means: 50 is “as hoped” all in all, more is more than hoped, by your own levels and what
          matters most to you (goal attainment scaling, Kiresuk and Sherman 1968).
        </Trans>
      </p>
      <p>
        <Trans>
          What it does not mean: it measures no person, no relationship and no helper, and cannot be compared
          with anybody else’s. Other goals, or the same ones set easier or harder, make another figure.
        </Trans>
      </p>
    </Flow>
  );
}
