// The dates of the four weeks beside the drawing, in the order in which it has the people: a list, and no ranking.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Network, PersonId } from '@orrery/domain';
import { lookOf, namesIn } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import type { FourWeeks } from '../use-network.ts';

export function SharesTable({ network, weeks }: { network: Network; weeks: FourWeeks }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const rows = [
    ...network.links.filter((link) => link.mine).map((link) => ({ ...link, who: [link.between[1]] })),
    ...network.groups
      .filter((group) => group.mine)
      .map((group) => ({ ...group, who: group.members.filter((m) => network.bodies.has(m)) })),
  ].filter((row) => row.dates > 0);
  if (rows.length === 0) return null;
  const onMap = network.rings.flatMap(({ people }) => people);
  const placeOf = (who: readonly PersonId[]) => Math.min(...who.map((person) => onMap.indexOf(person)));
  rows.sort((a, b) => placeOf(a.who) - placeOf(b.who));
  const range = formats.dayRange(weeks.from, weeks.to);
  return (
    <Table
      caption={<Trans>Dates planned for {range}</Trans>}
      columns={
        <>
          <Column>{t`With`}</Column>
          <Column align="end">{t`Dates`}</Column>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.relationship}>
          <Cell head>
            {row.who.map((person) => (
              <Mark key={person} appearance={lookOf(state, person)} size={14} />
            ))}
            {namesIn(state, row.relationship, formats)}
          </Cell>
          <Cell align="end">{formats.number(row.dates, 0)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
