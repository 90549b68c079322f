// Orbits: I in the middle, tiers as rings, metamours on a dotted ring near those through whom I know them. Where it is
// crowded, second lines go first, then names get smaller (never under 13 px), and the rings stretch into ellipses.
// Deterministic: the same network at the same width is always the same drawing.
import { between, type Disc, type Point, type Segment, segmentTouchesBox } from './geometry.ts';
import { placeKnot } from './knot.ts';
import { mirrored } from './mirror.ts';
import {
  type Label,
  type Layout,
  type Picture,
  type PlacedBody,
  type PlacedTie,
  type PlacedWeb,
  type RingOfSitters,
  round,
  type Sitter,
  smallest,
  tieWidth,
} from './picture.ts';
import { labelsAround, measured, Room } from './room.ts';
import { shortened, textWidth } from './text-width.ts';
import { placeUnlinked } from './unlinked.ts';

export interface PlacedRing {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly dotted: boolean;
  readonly name: string;
  readonly fullName: string;
  /** The gap in which the name stands, angles clockwise from the top. */
  readonly gap: readonly [number, number];
}

export interface OrbitsLayout extends Layout {
  readonly middle: Point;
  readonly rings: readonly PlacedRing[];
  /** Half axes of the graduated ring's inner edge; it is `scaleWidth` wide. */
  readonly outer: { readonly a: number; readonly b: number };
}

export const scaleWidth = 6;
const ringText = 13;

interface Density {
  readonly details: 'all' | 'partners' | 'none';
  readonly name: number;
  readonly partner: number;
  readonly further: number;
  readonly label: number;
  /** How far the rings may stretch before the next density is tried. */
  readonly stretch: readonly number[];
}

const roomy: readonly Density[] = [
  { details: 'all', name: 17, partner: 19.5, further: 15, label: 150, stretch: [1, 1.1] },
  { details: 'partners', name: 17, partner: 18, further: 13, label: 140, stretch: [1, 1.1, 1.2] },
  { details: 'none', name: 15, partner: 16, further: 12, label: 130, stretch: [1, 1.1, 1.2, 1.3] },
  { details: 'none', name: 13, partner: 13, further: 11, label: 110, stretch: [1, 1.15, 1.3, 1.5, 1.75] },
];
const narrow: readonly Density[] = [
  { details: 'all', name: 17, partner: 16, further: 13, label: 128, stretch: [1, 1.1] },
  { details: 'all', name: 15, partner: 15, further: 12, label: 118, stretch: [1, 1.1, 1.2] },
  { details: 'partners', name: 15, partner: 14, further: 11, label: 110, stretch: [1, 1.1, 1.2, 1.3] },
  { details: 'none', name: 15, partner: 13, further: 11, label: 100, stretch: [1, 1.15, 1.3, 1.5] },
  {
    details: 'none',
    name: 13,
    partner: 12,
    further: 10,
    label: 92,
    stretch: [1, 1.2, 1.4, 1.7, 2, 2.4, 2.8],
  },
];
const last = [3.3, 4, 5, 6, 8, 10, 14];
/** So many have room for their names on any plate: every density and stretch is tried before a line runs through one. */
const few = 10;

interface Attempt {
  readonly layout: OrbitsLayout;
  /** Names crossed by lines weigh most, lines crossed by lines less. */
  readonly faults: number;
}

/** Where everything stands for a width of at least 280 px; the height follows from what has to fit. */
export function orbitsLayout(picture: Picture): OrbitsLayout {
  const densities = picture.width < 560 ? narrow : roomy;
  let best: { layout: OrbitsLayout; worth: number } | null = null;
  // what is sure to be too crowded is not tried
  const first = Math.min(
    densities.length - 1,
    Math.floor(picture.sitters.size / (picture.width < 560 ? 7 : 14)),
  );
  for (const [level, density] of densities.entries()) {
    if (level < first) continue;
    const stretches = level === densities.length - 1 ? [...density.stretch, ...last] : density.stretch;
    for (const stretch of stretches) {
      const price = level + 3 * (stretch - 1);
      if (best && (price >= best.worth || stretch > (density.stretch.at(-1) ?? 1))) break;
      const attempt = tryLayout(picture, density, stretch);
      const worth = attempt ? attempt.faults + price : Number.POSITIVE_INFINITY;
      if (attempt && (!best || worth < best.worth)) best = { layout: attempt.layout, worth };
    }
  }
  if (!best) throw new Error('a network this large has no drawing');
  return finished(best.layout, picture);
}

function finished(layout: OrbitsLayout, picture: Picture): OrbitsLayout {
  if (!picture.mirrored) return layout;
  const rings = layout.rings.map((ring): PlacedRing => ({ ...ring, gap: [-ring.gap[1], -ring.gap[0]] }));
  return { ...layout, ...mirrored(layout), rings };
}

/** Radii as shares of the outer ring: a ring with more people gets more room before it. */
function radiiOf(rings: readonly RingOfSitters[]): number[] {
  const loads = rings.map((ring) => ring.people.length);
  const gaps = loads.map((load, k) =>
    k === 0
      ? Math.min(1.9, 0.8 + 0.2 * loads.length) + 0.1 * Math.max(0, load - 3)
      : 1 + 0.05 * Math.max(0, load - 4),
  );
  const sum = gaps.reduce((a, b) => a + b, 0);
  const outermost = rings.length === 1 ? Math.min(0.86, 0.56 + 0.02 * (loads[0] ?? 0)) : 0.89;
  let so = 0;
  return gaps.map((gap) => {
    so += gap;
    return (outermost * so) / sum;
  });
}

const onEllipse = (middle: Point, a: number, b: number, angle: number): Point => ({
  x: middle.x + a * Math.sin(angle),
  y: middle.y - b * Math.cos(angle),
});
const speed = (a: number, b: number, angle: number): number =>
  Math.hypot(a * Math.cos(angle), b * Math.sin(angle));

function tryLayout(picture: Picture, density: Density, stretch: number): Attempt | null {
  const { width } = picture;
  const edge = scaleWidth + 5;
  const natural = Math.min(width / 2 - edge, 268);
  const outer = { a: Math.min(width / 2 - edge, natural * stretch), b: natural * stretch };
  const middle = { x: width / 2, y: outer.b + edge };
  const room = new Room(width, middle.y + outer.b + edge);
  const sun: PlacedBody = { id: 'me', kind: 'me', ...middle, r: width < 560 ? 18 : 22, label: null };
  room.addDisc(sun);

  const radii = radiiOf(picture.rings);
  const rings = picture.rings.map((ring, k): PlacedRing => {
    const share = radii[k] ?? 1;
    return placeRing(ring, outer.a * share, outer.b * share, k, picture.rings.length);
  });
  for (const ring of rings) for (const box of nameBoxes(ring, middle)) room.addBox(box);

  const placed = new Map<string, PlacedBody>([['me', sun]]);
  const ties: PlacedTie[] = [];
  let crossings = 0;
  let stray = 0;
  const wanted = wishedAngles(picture);
  for (const [k, ring] of picture.rings.entries()) {
    const path = rings[k];
    if (!path) continue;
    for (const id of inOrder(ring.people, wanted)) {
      const sitter = picture.sitters.get(id);
      if (!sitter) continue;
      const found = placeSitter(sitter, path, wanted.get(id) ?? anglesOf(sitter, placed, middle));
      if (!found) return null;
      crossings += found.crossings;
      stray += found.stray;
    }
  }

  const webs: PlacedWeb[] = [];
  for (const circle of picture.circles) {
    // a group of people who do not lead to me stands with them, under the drawing
    if (!circle.members.some((id) => placed.has(id))) continue;
    const knot = placeKnot(circle, placed, room, density.label);
    if (!knot) return null;
    take(knot.body, knot.spoke ? [knot.spoke] : []);
    webs.push(knot.web);
    crossings += knot.crossings;
  }

  const rest = placeUnlinked(picture, density.name, density.further, room.height);
  const layout: OrbitsLayout = {
    width,
    height: rest.height,
    middle,
    rings,
    outer,
    bodies: [...placed.values(), ...rest.bodies],
    ties,
    webs,
    words: rest.words,
  };
  return { layout, faults: crossings * (picture.sitters.size <= few ? 12 : 2) + stray / 12 };

  function placeSitter(
    sitter: Sitter,
    ring: PlacedRing,
    wish: number,
  ): { crossings: number; stray: number } | null {
    const r = sitter.isPartner ? density.partner : density.further;
    const withDetail = density.details === 'all' || (density.details === 'partners' && sitter.isPartner);
    const label = measured(
      [
        { text: sitter.name, size: density.name, weight: sitter.isPartner ? 600 : 400 },
        { text: withDetail ? sitter.detail : '', size: smallest, weight: 400 },
      ],
      Math.min(density.label, width * 0.42),
    );
    const mine = picture.ties.filter(({ between: pair }) => pair.includes(sitter.id));
    let best: {
      body: PlacedBody;
      ties: PlacedTie[];
      crossings: number;
      /** How untidy it is: lines over lines, and how far from where it was wished. */
      stray: number;
      cost: number;
    } | null = null;
    const steps = Math.max(60, Math.min(220, Math.round((Math.PI * (ring.a + ring.b)) / 7)));
    for (let k = 0; k < steps; k++) {
      // nearest to the wish first, one way and the other
      const turn = ((2 * Math.PI) / steps) * Math.ceil(k / 2);
      const angle = k % 2 === 0 ? wish - turn : wish + turn;
      const away = turn * (sitter.isPartner ? 5 : 8);
      if (best && away >= best.cost) break;
      const disc: Disc = { ...onEllipse(middle, ring.a, ring.b, angle), r };
      if (!room.hasRoomForDisc({ ...disc, r: r + 4 })) continue;
      const fresh = mine.flatMap((tie) => tieTo(tie, sitter.id, disc));
      const lines = fresh.flatMap((tie) => tie.segments);
      // as many as make it dearer than the best place so far
      const enough = best ? Math.ceil((best.cost - away) / 1000) : Number.POSITIVE_INFINITY;
      let through = 0;
      for (const line of lines) if (through < enough) through += room.crossedBy(line, enough - through);
      if (through >= enough) continue;
      const over = lines.reduce((sum, line) => sum + room.linesCrossing(line), 0);
      if (best && through * 1000 + over * 3 + away >= best.cost) continue;
      for (const option of labelsAround(disc, label)) {
        const { box } = option.label;
        const floor = through * 1000 + over * 3 + away + option.cost;
        if (best && floor >= best.cost) continue;
        if (!room.hasRoomForBox(box)) continue;
        const crossed =
          through + room.linesThrough(box) + lines.filter((line) => segmentTouchesBox(line, box, 2)).length;
        const cost = crossed * 1000 + over * 3 + away + option.cost;
        if (best && best.cost <= cost) continue;
        const kind = sitter.isPartner ? 'partner' : 'further';
        best = {
          body: { id: sitter.id, kind, ...disc, label: option.label },
          ties: fresh,
          crossings: crossed,
          stray: over * 3 + Math.max(0, away - 4),
          cost,
        };
      }
    }
    if (!best) return null;
    take(best.body, best.ties);
    return best;
  }

  function tieTo(tie: Picture['ties'][number], id: string, disc: Disc): PlacedTie[] {
    const other = placed.get(tie.between[0] === id ? tie.between[1] : tie.between[0]);
    if (!other) return [];
    return [straight(tie.id, other, { ...disc, id }, tie.mine, tie.share)];
  }

  function take(body: PlacedBody, fresh: readonly PlacedTie[]): void {
    placed.set(body.id, body);
    room.addDisc({ ...body, r: body.r + 4 });
    if (body.label) room.addBox(body.label.box);
    for (const tie of fresh) {
      ties.push(tie);
      for (const line of tie.segments) room.addLine(line);
    }
  }
}

function straight(
  id: string,
  from: Disc & { id: string },
  to: Disc & { id: string },
  mine: boolean,
  share: number,
): PlacedTie {
  const line: Segment = between(from, to, mine && from.id === 'me' ? 6 : 3);
  const path = `M${round(line[0].x)} ${round(line[0].y)}L${round(line[1].x)} ${round(line[1].y)}`;
  return {
    id,
    from: from.id,
    to: to.id,
    kind: mine ? 'spoke' : 'dashed',
    width: mine ? tieWidth(share) : 1.5,
    path,
    segments: [line],
  };
}

/** Names stand at upper left: nearer the side on inner rings, nearer the top on outer ones. */
function placeRing(ring: RingOfSitters, a: number, b: number, k: number, of: number): PlacedRing {
  const centre = -(46 - (of > 1 ? (22 * k) / (of - 1) : 8)) * (Math.PI / 180);
  const fast = speed(a, b, centre);
  const name = shortened(ring.name, Math.min(150, fast * 1.2), ringText, 400);
  const half = (textWidth(name, ringText, 400) / 2 + 7) / fast;
  return {
    id: ring.id,
    a,
    b,
    dotted: ring.dotted,
    name,
    fullName: ring.name,
    gap: [centre - half, centre + half],
  };
}

function nameBoxes(ring: PlacedRing, middle: Point): Label['box'][] {
  const [from, to] = ring.gap;
  const count = Math.max(2, Math.ceil(((to - from) * speed(ring.a, ring.b, (from + to) / 2)) / 9));
  return Array.from({ length: count + 1 }, (_, k) => {
    const { x, y } = onEllipse(middle, ring.a, ring.b, from + ((to - from) * k) / count);
    return { x: x - 7, y: y - 8, w: 14, h: 16 };
  });
}

/** Partners spread around me; those who are joined stand side by side, and who brings metamours gets more room. */
function wishedAngles(picture: Picture): Map<string, number> {
  const partners = picture.rings.flatMap((ring) =>
    ring.people.filter((id) => picture.sitters.get(id)?.isPartner),
  );
  const joined = (a: string, b: string) =>
    picture.ties.some(({ between: pair }) => pair.includes(a) && pair.includes(b)) ||
    picture.circles.some(({ members }) => members.includes(a) && members.includes(b));
  const weight = (id: string) =>
    1 + 0.5 * [...picture.sitters.values()].filter(({ through }) => through.includes(id)).length;
  const chain: string[] = [];
  const left = new Set(partners);
  while (left.size > 0) {
    const before = chain.at(-1);
    const next = [...left].find((id) => before !== undefined && joined(before, id)) ?? [...left][0];
    if (next === undefined) break;
    chain.push(next);
    left.delete(next);
  }
  const all = chain.reduce((sum, id) => sum + weight(id), 0);
  const turn = 2 * Math.PI;
  const first = chain[0];
  // the first one stands at upper right, as on every plate
  let so = first === undefined ? 0 : 0.1 - weight(first) / all / 2;
  return new Map(
    chain.map((id) => {
      const angle = turn * (so + weight(id) / all / 2);
      so += weight(id) / all;
      return [id, angle];
    }),
  );
}

const inOrder = (people: readonly string[], wanted: ReadonlyMap<string, number>): string[] =>
  [...people].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));

/** The direction of those through whom I know somebody. */
function anglesOf(sitter: Sitter, placed: ReadonlyMap<string, PlacedBody>, middle: Point): number {
  let x = 0;
  let y = 0;
  for (const id of sitter.through) {
    const hinge = placed.get(id);
    if (!hinge) continue;
    const far = Math.hypot(hinge.x - middle.x, hinge.y - middle.y) || 1;
    x += (hinge.x - middle.x) / far;
    y += (hinge.y - middle.y) / far;
  }
  return x === 0 && y === 0 ? 0 : Math.atan2(x, -y);
}
