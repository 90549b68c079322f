// The map for those who read instead of look: everybody once, nearest first.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MapBody, ME, type Network, type PersonId, peopleTakenAway } from '@orrery/domain';
import type { ReactNode } from 'react';
import { lookOf, nameOf } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Cell, Column, Row, Table } from '../../ui/table.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWide } from '../../ui/use-wide.ts';
import styles from './person/person.module.css';
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
  const through = (body: MapBody) =>
    formats.list(
      words.names(
        network,
        body.place.through.filter((p) => p !== ME),
      ),
    );
  const narrow = !useWide();
  return (
    <>
      <Table
        caption={<Trans>Everybody on your map</Trans>}
        quiet
        columns={
          <>
            <Column>{t`Name`}</Column>
            <Column>{t`Near`}</Column>
            {narrow ? null : <Column>{t`Tier`}</Column>}
            <Column align="end">{t`Dates`}</Column>
            {narrow ? null : <Column>{t`Through`}</Column>}
            {narrow ? null : <Column>{t`Know of it`}</Column>}
          </>
        }
      >
        {order.flatMap((id) => {
          const body = network.bodies.get(id);
          if (!body) return [];
          const tier = body.tier?.fields.name ?? '';
          const list = knowers(body);
          return [
            <Row key={id} chosen={id === chosen}>
              <Cell head>
                <Mark appearance={lookOf(state, id)} size={14} />
                <TextLink href={hrefOf(id)}>{body.person.fields.name}</TextLink>
              </Cell>
              <Cell quiet>
                {words.nearness(body)}
                {narrow && tier ? <Aside>{tier}</Aside> : null}
                {narrow && through(body) ? (
                  <Aside>
                    <Trans>through {through(body)}</Trans>
                  </Aside>
                ) : null}
                {narrow && list ? (
                  <Aside>
                    <Trans>known to {list}</Trans>
                  </Aside>
                ) : null}
              </Cell>
              {narrow ? null : <Cell>{tier}</Cell>}
              <Cell align="end">{body.place.steps === 1 ? formats.number(body.dates, 0) : ''}</Cell>
              {narrow ? null : <Cell quiet>{through(body)}</Cell>}
              {narrow ? null : <Cell quiet>{list}</Cell>}
            </Row>,
          ];
        })}
      </Table>
      <TakenAway />
    </>
  );
}

/** Nobody is lost by accident (PEOPLE4): who was taken off the map can come back, with their relationships. */
function TakenAway() {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const away = peopleTakenAway(state.people);
  if (away.length === 0) return null;
  return (
    <div className={styles.away}>
      <Disclosure label={t`Taken off the map`}>
        <List label={t`Taken off the map`}>
          {away.map(({ id, fields: { name } }) => (
            <ListRow
              key={id}
              lead={<Mark appearance={lookOf(state, id)} hollow />}
              title={name}
              trail={
                <Button
                  label={t`Bring back ${name}`}
                  onPress={() =>
                    void attempt(
                      { tool: 'people', intent: { type: 'restorePerson', person: id } },
                      t`${name} is back on your map`,
                    )
                  }
                >
                  <Trans>Bring back</Trans>
                </Button>
              }
            />
          ))}
        </List>
      </Disclosure>
    </div>
  );
}

/** On a phone the further columns stand under the second. */
const Aside = ({ children }: { children: ReactNode }) => <span className={styles.aside}>{children}</span>;
