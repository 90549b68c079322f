// The map of a circle for those who read instead of look: everybody once, nearest first.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CircleMap } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { Cell, Column, Row, Table } from '../../../ui/table.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useCircleWords } from './circle-words.ts';
import { OnMapMark } from './on-map.tsx';

export function MapTable(props: { map: CircleMap; chosen: string | null; hrefOf: (id: string) => string }) {
  const { map, chosen, hrefOf } = props;
  const { t } = useLingui();
  const formats = useFormats();
  const words = useCircleWords();
  const { network } = map;
  const order = [...network.rings.flatMap(({ people }) => people), ...network.unlinked];
  return (
    <Table
      caption={<Trans>Everybody on this map</Trans>}
      quiet
      columns={
        <>
          <Column>{t`Name`}</Column>
          <Column>{t`Near`}</Column>
          <Column>{t`In the circle`}</Column>
        </>
      }
    >
      {order.flatMap((id) => {
        const drawn = network.bodies.get(id);
        if (!drawn) return [];
        const tier = drawn.tier?.fields.name ?? '';
        const near = [words.nearness(drawn), tier, words.detail(network, drawn)].filter(Boolean);
        return [
          <Row key={id} chosen={id === chosen}>
            <Cell head>
              <OnMapMark map={map} id={id} size={14} />
              <TextLink href={hrefOf(id)}>{drawn.person.fields.name}</TextLink>
            </Cell>
            <Cell quiet>{formats.capital(near.join(', '))}</Cell>
            <Cell quiet>{map.bodies.get(id)?.member ? t`Yes` : t`No`}</Cell>
          </Row>,
        ];
      })}
    </Table>
  );
}
