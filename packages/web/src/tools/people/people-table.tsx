// The map for those who read instead of look: everybody once, nearest first.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MapBody, ME, type Network, type PersonId } from '@orrery/domain';
import { lookOf, nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Cell, Column, Row, Table } from '../../ui/table.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { usePeopleWords } from './words.ts';

export interface PeopleTableProps {
  network: Network;
  chosen: string | null;
  hrefOf: (id: string) => string;
}

export default function PeopleTable({ network, chosen, hrefOf }: PeopleTableProps) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = usePeopleWords();
  const order = [...network.rings.flatMap((ring) => ring.people), ...network.unlinked];
  const knowers = (body: MapBody): string => {
    const known = body.ours?.fields.known ?? {};
    const names = (Object.keys(known) as PersonId[])
      .filter((id) => known[id] === 'knows' && state.people.people.get(id)?.present)
      .map((id) => nameOf(state, id));
    return formats.list(names);
  };
  return (
    <Table
      caption={<Trans>Everybody on your map</Trans>}
      quiet
      columns={
        <>
          <Column>{t`Name`}</Column>
          <Column>{t`Near`}</Column>
          <Column>{t`Tier`}</Column>
          <Column align="end">{t`Dates`}</Column>
          <Column>{t`Through`}</Column>
          <Column>{t`Know of it`}</Column>
        </>
      }
    >
      {order.flatMap((id) => {
        const body = network.bodies.get(id);
        if (!body) return [];
        return [
          <Row key={id} chosen={id === chosen}>
            <Cell head>
              <Mark appearance={lookOf(state, id)} size={14} />
              <TextLink href={hrefOf(id)}>{body.person.fields.name}</TextLink>
            </Cell>
            <Cell quiet>{words.nearness(body)}</Cell>
            <Cell>{body.tier?.fields.name ?? ''}</Cell>
            <Cell align="end">{body.place.steps === 1 ? formats.number(body.dates, 0) : ''}</Cell>
            <Cell quiet>
              {formats.list(
                words.names(
                  network,
                  body.place.through.filter((p) => p !== ME),
                ),
              )}
            </Cell>
            <Cell quiet>{knowers(body)}</Cell>
          </Row>,
        ];
      })}
    </Table>
  );
}
