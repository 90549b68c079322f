// The map of a circle: who is in, of whom they speak, and who is with whom, as far as each of them wants it seen. Everybody there has their own.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { ME, type PersonId, type SpaceId } from '@orrery/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { PanelHead } from '../../../ui/panel-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { type MapWay, mapHref, readMapState } from '../../people/address.ts';
import { MapView } from '../../people/map/map-view.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { pathOf, useCircles } from '../use-circles.ts';
import { useCircleWords } from './circle-words.ts';
import { MapLists } from './map-lists.tsx';
import { MapTable } from './map-table.tsx';
import { OnMap, OnMapMark, useNameOn } from './on-map.tsx';
import { MOST_DRAWN, useCircleMap } from './use-circle-map.ts';

export default function CircleMapScreen() {
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle?.space.me) return <NotInCircle />;
  return <MapOf key={circle.id} circles={circles} circle={circle} />;
}

function MapOf({ circles, circle }: { circles: Circles; circle: Circle }) {
  const { t } = useLingui();
  const map = useCircleMap(circle);
  const words = useCircleWords();
  const nameOn = useNameOn(map);
  const wide = useWide();
  const [query, setQuery] = useSearchParams();
  const path = `${pathOf(circle.id)}/map`;
  const at = readMapState(query.toString());
  const isMany = map.bodies.size > MOST_DRAWN;
  const view: MapWay = isMany ? 'table' : at.view;
  const chosen = map.bodies.has(at.person as PersonId) ? (at.person as PersonId) : null;
  const hrefOf = (id: string) => {
    const isGroup = map.network.groups.some(({ relationship }) => relationship === id);
    return isGroup ? `${path}#told` : mapHref({ ...at, person: id }, path);
  };
  const choose = (changes: Partial<{ view: MapWay; person: string | null }>) => {
    const search = mapHref({ ...at, ...changes }, '').replace(/^\?/, '');
    setQuery(new URLSearchParams(search), { replace: true });
  };
  const about = (id: PersonId) => <OnMap circles={circles} circle={circle} map={map} id={id} />;
  const isEmpty = map.bodies.size < 2;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Map of the circle`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
      wide={{
        views:
          isEmpty || isMany ? undefined : (
            <Segments<MapWay>
              label={t`Show as`}
              options={[
                { id: 'orbits', label: t`Orbits` },
                { id: 'rows', label: t`Rows` },
                { id: 'table', label: t`Table` },
              ]}
              value={view}
              onChange={(next) => choose({ view: next })}
            />
          ),
        actions: isEmpty ? undefined : (
          <IconButton label={t`Show somebody here`} icon={<Plus aria-hidden />} href={`${path}/add`} />
        ),
        ...(wide && !isEmpty
          ? {
              side: (
                <>
                  <PanelHead
                    lead={<OnMapMark map={map} id={chosen ?? ME} size={22} />}
                    title={nameOn(chosen ?? ME)}
                  />
                  {about(chosen ?? ME)}
                </>
              ),
              sideLabel: t`Chosen`,
            }
          : {}),
      }}
    >
      {isEmpty ? (
        <Empty
          action={
            <ButtonLink href={`${pathOf(circle.id)}/invite`}>
              <Trans>Invite somebody</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nobody else is in this circle yet, so there is nobody to draw.</Trans>
        </Empty>
      ) : (
        <Flow>
          {view === 'table' ? (
            <MapTable map={map} chosen={chosen} hrefOf={hrefOf} />
          ) : (
            <MapView
              network={map.network}
              view={view}
              chosen={chosen}
              hrefOf={hrefOf}
              words={words}
              unlinkedName={t`Not linked here yet`}
              legend={
                <p className="t-caption">
                  <Trans>
                    As you see it. Others see what is shown to them, with themselves in the middle.
                  </Trans>
                </p>
              }
            />
          )}
          <MapLists circles={circles} circle={circle} map={map} />
        </Flow>
      )}
      {wide || isEmpty ? null : (
        <ChosenSheet
          id={chosen}
          title={nameOn}
          lead={(id) => <OnMapMark map={map} id={id} size={22} />}
          onClose={() => choose({ person: null })}
        >
          {about}
        </ChosenSheet>
      )}
    </CircleFrame>
  );
}

function ChosenSheet(props: {
  id: PersonId | null;
  title: (id: PersonId) => string;
  lead: (id: PersonId) => React.ReactNode;
  onClose: () => void;
  children: (id: PersonId) => React.ReactNode;
}) {
  const { id, title, lead, onClose, children } = props;
  // who was chosen stays while the sheet goes down
  const [last, setLast] = useState(id);
  if (id !== null && id !== last) setLast(id);
  const shown = id ?? last;
  if (shown === null) return null;
  return (
    <Sheet title={title(shown)} lead={lead(shown)} open={id !== null} onClose={onClose}>
      {children(shown)}
    </Sheet>
  );
}
