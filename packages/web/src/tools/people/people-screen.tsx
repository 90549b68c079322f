// The room: the network in orbits, rows or a table, with whoever is chosen in the panel beside it.
import { Trans, useLingui } from '@lingui/react/macro';
import { type MapBody, ME, type Network, type PersonId } from '@orrery/domain';
import { FileImage, Image, Link2, Plus, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useLocation, useSearch } from 'wouter';
import { lookOf } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { fetched } from '../../shell/fetched.tsx';
import { me } from '../../ui/appearance.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { WithCircles } from '../time/with-circles.tsx';
import { type MapState, type MapWay, mapHref, readMapState } from './address.ts';
import { Legend, MapView } from './map/map-view.tsx';
import { useSaveMap } from './map/use-save-map.ts';
import { MeView } from './person/me-view.tsx';
import styles from './person/person.module.css';
import { PersonView } from './person/person-view.tsx';
import { type FourWeeks, useNetwork } from './use-network.ts';

const { Screen: PeopleTable } = fetched(() => import('./people-table.tsx'));

export default function PeopleScreen() {
  return (
    <WithCircles>
      <People />
    </WithCircles>
  );
}

function People() {
  const { t } = useLingui();
  const { network, weeks } = useNetwork();
  const [, navigate] = useLocation();
  const at = readMapState(useSearch());
  const wide = useWide();
  const { save, failed } = useSaveMap(network, weeks, at.view);
  const chosen: Chosen = at.person === ME ? 'me' : (network.bodies.get(at.person as PersonId) ?? null);
  const go = (changes: Partial<MapState>) => navigate(mapHref({ ...at, ...changes }), { replace: true });
  const isEmpty = network.bodies.size === 0;

  return (
    <Screen
      title={t`People`}
      visibility={<OnlyYou />}
      views={
        isEmpty ? undefined : (
          <Segments<MapWay>
            label={t`Show as`}
            options={[
              { id: 'orbits', label: t`Orbits` },
              { id: 'rows', label: t`Rows` },
              { id: 'table', label: t`Table` },
            ]}
            value={at.view}
            onChange={(view) => go({ view })}
          />
        )
      }
      actions={
        isEmpty ? undefined : (
          <>
            <IconButton label={t`Add somebody`} icon={<Plus aria-hidden />} href="/people/new" />
            <Menu
              items={[
                {
                  id: 'relationship',
                  label: t`Add a relationship`,
                  icon: <Link2 aria-hidden />,
                  href: '/relationships/new',
                },
                { id: 'tiers', label: t`Your tiers`, icon: <Rows3 aria-hidden />, href: '/people/tiers' },
                { id: 'svg', label: t`Save the map as SVG`, icon: <FileImage aria-hidden /> },
                { id: 'png', label: t`Save the map as PNG`, icon: <Image aria-hidden /> },
              ]}
              onAction={(id) => {
                if (id === 'svg' || id === 'png') void save(id);
              }}
            />
          </>
        )
      }
      side={isEmpty || !wide ? undefined : <Panel network={network} weeks={weeks} chosen={chosen} />}
      sideLabel={t`Chosen`}
      sideOnPhone="none"
    >
      {failed ? <Notice what={t`The picture could not be made.`} todo={t`Please try SVG instead.`} /> : null}
      {isEmpty ? (
        <Empty
          action={
            <ButtonLink href="/people/new" kind="main">
              <Trans>Add somebody</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nobody is on your map yet.</Trans>
        </Empty>
      ) : at.view === 'table' ? (
        <PeopleTable network={network} chosen={at.person} hrefOf={(id) => mapHref({ ...at, person: id })} />
      ) : (
        <MapView
          network={network}
          legend={<Legend network={network} weeks={weeks} />}
          view={at.view}
          chosen={at.person}
          hrefOf={(id) =>
            network.groups.some((g) => g.relationship === id)
              ? `/relationships/${id}`
              : mapHref({ ...at, person: id })
          }
        />
      )}
      {wide || isEmpty ? null : (
        <ChosenSheet network={network} weeks={weeks} chosen={chosen} onClose={() => go({ person: null })} />
      )}
    </Screen>
  );
}

type Chosen = MapBody | 'me' | null;

interface ChosenProps {
  network: Network;
  weeks: FourWeeks;
  chosen: Chosen;
}

/** Beside the map; before anybody is chosen, how the dates are shared. */
function Panel({ network, weeks, chosen }: ChosenProps) {
  const { state } = useOrrery();
  if (chosen === null || chosen === 'me')
    return (
      <>
        <div className={styles.head}>
          <Mark appearance={me} size={22} rays />
          <h2 className={styles.name}>
            <Trans>You</Trans>
          </h2>
        </div>
        <MeView network={network} weeks={weeks} />
      </>
    );
  const { id, fields } = chosen.person;
  return (
    <>
      <div className={styles.head}>
        <Mark appearance={lookOf(state, id)} size={22} />
        <h2 className={styles.name}>
          <Link className={styles.nameLink ?? ''} href={`/people/${id}`}>
            {fields.name}
          </Link>
        </h2>
      </div>
      <PersonView network={network} weeks={weeks} body={chosen} />
    </>
  );
}

function ChosenSheet({ network, weeks, chosen, onClose }: ChosenProps & { onClose: () => void }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  // what was chosen stays while the sheet goes down
  const [last, setLast] = useState(chosen);
  if (chosen !== null && chosen !== last) setLast(chosen);
  const shown = chosen ?? last;
  if (shown === null) return null;
  const title = shown === 'me' ? t`You` : shown.person.fields.name;
  const look = shown === 'me' ? me : lookOf(state, shown.person.id);
  return (
    <Sheet title={title} lead={<Mark appearance={look} size={22} />} open={chosen !== null} onClose={onClose}>
      {shown === 'me' ? (
        <MeView network={network} weeks={weeks} />
      ) : (
        <PersonView network={network} weeks={weeks} body={shown} />
      )}
    </Sheet>
  );
}
