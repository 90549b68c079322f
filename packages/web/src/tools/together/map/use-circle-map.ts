// The map of a circle for whoever looks, ready to be drawn: nobody on it is without words.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  type CircleMap,
  circleMapOf,
  emptyState,
  type MapBody,
  type MemberId,
  type PersonId,
  type SharingState,
} from '@orrery/domain';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';

/** As many as a drawing has room for; of more there is the table. */
export const MOST_DRAWN = 60;

/** What nobody else knows of: who is who on somebody's own map. */
const nobody = emptyState();

export function useCircleMap(circle: Circle): CircleMap {
  const { state, now } = useOrrery();
  const { me } = circle.space;
  return useNamed(mapOf(circle, me ?? ('' as MemberId), circle.state.spaces, now, state));
}

/** As another member will have it, as far as my device can know: who is who on their own map is theirs. */
export function useMapAs(circle: Circle, viewer: MemberId, sharing: SharingState): CircleMap {
  const { now } = useOrrery();
  return useNamed(mapOf(circle, viewer, sharing, now, nobody));
}

function mapOf(circle: Circle, me: MemberId, sharing: SharingState, now: string, own = nobody): CircleMap {
  const all = circle.members();
  // marks in the order of arrival, as everywhere in the circle
  const others = all.filter(({ id }) => id !== me);
  const members = all
    .filter(({ isIn }) => isIn)
    .map(({ id, name, ownName }) => ({
      id,
      name,
      ownName,
      look: Math.max(
        0,
        others.findIndex((one) => one.id === id),
      ),
    }));
  return circleMapOf(own, { space: circle.id, me, members, sharing, now });
}

function useNamed(map: CircleMap): CircleMap {
  const { t } = useLingui();
  // laid out anew only where something of it has changed
  const bodies = [...map.bodies].map(([id, { told, ...body }]) => [
    id,
    body,
    told.map(({ share }) => share.id),
  ]);
  const said = JSON.stringify([map.network.rings, map.network.links, map.network.groups, bodies]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of the map is in what it says
  return useMemo(() => {
    const named = [...map.network.bodies].map(([id, body]): [PersonId, MapBody] => {
      const { person } = body;
      const isMember = map.bodies.get(id)?.member !== null;
      const name = person.fields.name || (isMember ? t`Somebody without a name` : t`Somebody`);
      return [id, { ...body, person: { ...person, fields: { ...person.fields, name } } }];
    });
    return { ...map, network: { ...map.network, bodies: new Map(named) } };
  }, [said, t]);
}
