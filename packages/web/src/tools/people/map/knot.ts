// Where the knot of a group goes: in the middle of its members, or as near to it as there is room.
import { between } from './geometry.ts';
import {
  type Circle,
  type PlacedBody,
  type PlacedTie,
  type PlacedWeb,
  round,
  smallest,
  tieWidth,
  webPath,
} from './picture.ts';
import { labelsAround, measured, type Room } from './room.ts';

export interface Knot {
  readonly body: PlacedBody;
  readonly web: PlacedWeb;
  /** From me to the knot, as wide as the group's share of the dates; null for groups that I am not in. */
  readonly spoke: PlacedTie | null;
  /** Names and bodies that the spoke runs through. */
  readonly crossings: number;
}

/** Null when the plate is full. The name of the group stands at its knot where there is room. */
export function placeKnot(
  circle: Circle,
  placed: ReadonlyMap<string, PlacedBody>,
  room: Room,
  most: number,
): Knot | null {
  const members = circle.members.flatMap((id) => placed.get(id) ?? []);
  const me = placed.get('me');
  const middle = {
    x: members.reduce((sum, m) => sum + m.x, 0) / Math.max(1, members.length),
    y: members.reduce((sum, m) => sum + m.y, 0) / Math.max(1, members.length),
  };
  let second: Knot | null = null;
  const name = measured([{ text: circle.name, size: smallest, weight: 400 }], most);
  for (let k = 0; k < 1200; k++) {
    // a sunflower's spiral: every place once, the near ones first
    const far = 4 * Math.sqrt(k);
    const at = { x: middle.x + far * Math.sin(k * 2.39996), y: middle.y - far * Math.cos(k * 2.39996), r: 6 };
    if (!room.hasRoomForDisc({ ...at, r: 9 })) continue;
    const line = circle.mine && me ? between(me, at, 6) : null;
    const crossings = line ? room.crossedBy(line) : 0;
    // the knot keeps off lines and the arms of its web off names, as long as there is such a place near by
    const arms = members.reduce(
      (sum, member) => sum + room.crossedBy(between(member, at, 6)),
      room.linesThrough({ x: at.x - 5, y: at.y - 5, w: 10, h: 10 }),
    );
    if (second && (crossings > 0 || (arms > 0 && k < 200))) continue;
    const label = labelsAround(at, name).find(
      ({ label: { box } }) =>
        name.lines.length > 0 && room.hasRoomForBox(box) && room.linesThrough(box) === 0,
    );
    const knot: Knot = {
      body: { id: circle.id, kind: 'circle', ...at, label: label?.label ?? null },
      web: { id: circle.id, mine: circle.mine, path: webPath(members, at) },
      spoke: line && {
        id: circle.id,
        from: 'me',
        to: circle.id,
        kind: 'spoke',
        width: tieWidth(circle.share),
        path: `M${round(line[0].x)} ${round(line[0].y)}L${round(line[1].x)} ${round(line[1].y)}`,
        segments: [line],
      },
      crossings,
    };
    if (crossings === 0 && (arms === 0 || k >= 200))
      return k >= 200 && second?.crossings === 0 ? second : knot;
    second ??= knot;
  }
  return second;
}
