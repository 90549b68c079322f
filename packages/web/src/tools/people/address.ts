// What the map shows is in its address, so that it can be gone back to: the view, and who is chosen. Ids only, never names.

export type MapWay = 'orbits' | 'rows' | 'table';

export interface MapState {
  readonly view: MapWay;
  readonly person: string | null;
}

const ways: readonly MapWay[] = ['orbits', 'rows', 'table'];

export function readMapState(search: string): MapState {
  const given = new URLSearchParams(search);
  return {
    view: ways.find((way) => way === given.get('view')) ?? 'orbits',
    person: given.get('person') || null,
  };
}

/** What goes without saying is left out. */
export function mapHref({ view, person }: MapState, map = '/people'): string {
  const query = new URLSearchParams();
  if (view !== 'orbits') query.set('view', view);
  if (person) query.set('person', person);
  return query.size > 0 ? `${map}?${query}` : map;
}
