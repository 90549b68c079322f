// Two plans beside each other: who gets more or less, in hours and in words, and what moves. No sum over people, and no mark for anybody.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { budgetOf, type RelationshipId } from '@orrery/domain';
import type { Weeks } from '@orrery/planner';
import type { ReactNode } from 'react';
import { appearanceOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { type Difference, isNoDifference, type PlanDate } from './difference.ts';
import { useWhenWords } from './when-words.ts';

export interface SideBySideProps {
  difference: Difference;
  /** In the order in which they stand elsewhere. */
  relationships: readonly RelationshipId[];
  weeks: Weeks;
  /** What the two are called, over their hours. */
  heads: readonly [string, string];
  /** What else differs, in sentences. */
  further?: readonly string[];
  /** What to say where nothing does. */
  alike: ReactNode;
}

export function SideBySide({
  difference,
  relationships,
  weeks,
  heads,
  further = [],
  alike,
}: SideBySideProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  if (isNoDifference(difference)) return <p>{alike}</p>;
  const rows = relationships.map((id) => ({
    ...{ id, name: namesIn(state, id, formats), wish: weeks * budgetOf(state.time, id).wish },
    ...(difference.hours.get(id) ?? { before: 0, after: 0 }),
  }));
  const changed = rows.filter(({ before, after }) => before !== after);
  const sentences = changed.map(({ name, before, after }) => {
    const amount = formats.duration(Math.abs(after - before));
    return after > before ? t`${amount} more for ${name}.` : t`${amount} less for ${name}.`;
  });
  const nights = rows.flatMap(({ id, name }) => {
    const { before, after } = difference.nights.get(id) ?? { before: 0, after: 0 };
    if (after === before) return [];
    return after > before
      ? plural(after - before, { one: `One night more with ${name}.`, other: `# nights more with ${name}.` })
      : plural(before - after, { one: `One night less with ${name}.`, other: `# nights less with ${name}.` });
  });
  const others =
    changed.length === 0
      ? t`Everybody gets as much time as before.`
      : changed.length < rows.length
        ? t`Everybody else gets as much as before.`
        : '';
  return (
    <Flow>
      <p>{[...sentences, others, ...nights, ...further].filter(Boolean).join(' ')}</p>
      <Table
        caption={weeks === 1 ? t`Hours this week` : t`Hours in these four weeks`}
        columns={
          <>
            <Column>{t`With`}</Column>
            <Column align="end">{t`wish`}</Column>
            <Column align="end">{heads[0]}</Column>
            <Column align="end">{heads[1]}</Column>
          </>
        }
      >
        {rows.map(({ id, name, wish, before, after }) => (
          <Row key={id}>
            <Cell head>
              <Mark appearance={appearanceOf(state, id)} size={13} /> {name}
            </Cell>
            <Cell align="end" quiet>
              {formats.hoursFigure(wish)}
            </Cell>
            <Cell align="end">{formats.hoursFigure(before)}</Cell>
            <Cell align="end" strong={before !== after}>
              {formats.hoursFigure(after)}
            </Cell>
          </Row>
        ))}
      </Table>
      <Moves difference={difference} head={t`What is different`} />
    </Flow>
  );
}

/** Which dates move, come and go, each in words, and how many stay. */
export function Moves({
  difference: { moved, gone, added, same },
  head,
}: {
  difference: Difference;
  head: string;
}) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const when = useWhenWords();
  const row = (date: PlanDate, words: string) => (
    <ListRow
      key={`${date.relationship} ${date.start} ${words}`}
      lead={<Mark appearance={appearanceOf(state, date.relationship)} hollow />}
      title={namesIn(state, date.relationship, formats)}
      detail={words}
    />
  );
  return (
    <section>
      <SectionHead>{head}</SectionHead>
      <List label={head}>
        {moved.map(({ from, to }) => {
          const [now, before] = [when(to), when(from)];
          return row(to, t`${now}, instead of ${before}`);
        })}
        {added.map((date) => row(date, t({ message: `New: ${when(date)}`, comment: 'a date that is new' })))}
        {gone.map((date) =>
          row(date, t({ message: `No longer: ${when(date)}`, comment: 'a date that goes' })),
        )}
      </List>
      {same > 0 ? (
        <p className="t-caption">
          {plural(same, { one: 'One date stays as it is.', other: '# dates stay as they are.' })}
        </p>
      ) : null}
    </section>
  );
}
