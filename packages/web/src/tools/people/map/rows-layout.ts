// Rows: I on top, then one band a tier with its partners, metamours beside those through whom I know them. Lines run
// down between the bodies of the rows above. Deterministic, like the orbits.
import type { Box, Segment } from './geometry.ts';
import { mirrored } from './mirror.ts';
import {
  type Circle,
  type Label,
  type Layout,
  type Picture,
  type PlacedBody,
  type PlacedTie,
  type RingOfSitters,
  round,
  type Sitter,
  smallest,
  tieWidth,
} from './picture.ts';
import { measured } from './room.ts';
import { placeUnlinked } from './unlinked.ts';

export interface RowsLayout extends Layout {
  /** Heights of the hairlines that part the bands, and how far from the edge they begin and end. */
  readonly hairlines: readonly number[];
  readonly margin: number;
}

/** One body with its label under it, and the width that it keeps free. */
interface Cell {
  readonly id: string;
  readonly kind: 'partner' | 'further' | 'circle';
  readonly r: number;
  readonly label: ReturnType<typeof measured>;
  readonly w: number;
}

/** What stands side by side in one line, and the words or bodies that lines from above must pass. */
interface Level {
  readonly top: number;
  readonly bottom: number;
  readonly taken: [number, number][];
}

interface Sizes {
  readonly name: number;
  readonly detail: number;
  readonly partner: number;
  readonly further: number;
  readonly label: number;
}

const passage = 22; // between cells, wide enough for the widest line
const edge = 2;

export function rowsLayout(picture: Picture): RowsLayout {
  const { width } = picture;
  const many = picture.sitters.size > 14;
  const wide = width >= 560;
  const margin = wide ? 1 : 20;
  const sizes: Sizes = {
    name: wide || !many ? 17 : 15,
    detail: wide && !many ? 15 : smallest,
    partner: many ? 15 : wide ? 20 : 18,
    further: many ? 12 : wide ? 15 : 13,
    label: Math.min(many ? 110 : 150, width * 0.36),
  };
  const placed = new Map<string, PlacedBody>();
  const hairlines: number[] = [];
  const words: Label[] = [];
  const levels: Level[] = [];
  const lineOf = new Map<string, number>();

  const sunRadius = wide ? 22 : 20;
  const you = measured([{ text: picture.me, size: sizes.name, weight: 600 }], 120);
  const sunAt = { x: width / 2, y: sunRadius + 16, r: sunRadius };
  const youBox: Box = { x: sunAt.x + sunRadius + 8, y: 2, w: you.w, h: you.h };
  placed.set('me', {
    id: 'me',
    kind: 'me',
    ...sunAt,
    label: { lines: you.lines, anchor: 'start', box: youBox },
  });

  let y = sunAt.y + sunRadius + (wide ? 56 : 40);
  for (const ring of picture.rings) {
    const bands = cellsOf(picture, ring, sizes, width - 2 * edge);
    if (bands.length === 0) continue;
    hairlines.push(y);
    const name = measured(
      [
        { text: ring.name, size: 15, weight: 600 },
        { text: ring.detail, size: 15, weight: 400 },
      ],
      Math.min(170, width * 0.45),
    );
    const nameBox = { x: margin, y: y + 10, w: name.w, h: name.h };
    words.push({ lines: name.lines, anchor: 'start', box: nameBox });
    levels.push({ top: y + 2, bottom: nameBox.y + name.h, taken: [[0, nameBox.x + name.w + 10]] });
    y = nameBox.y + name.h + 16;
    for (const line of bands) y = placeLine(line, y);
    y += 4;
  }
  hairlines.push(y);

  // lines keep off each other as well as off names: what one takes is taken for the next
  const taken = levels.map((level) => [...level.taken]);
  const ties = [...spokes(), ...others(), ...threads()];

  const rest = placeUnlinked(picture, sizes.name, sizes.further, y);
  const layout: RowsLayout = {
    width,
    height: rest.height + 4,
    bodies: [...placed.values(), ...rest.bodies],
    ties,
    webs: [],
    words: [...words, ...rest.words],
    hairlines,
    margin,
  };
  return picture.mirrored ? { ...layout, ...mirrored(layout) } : layout;

  /** Spreads the clusters of a line over the width; answers where the next line begins. */
  function placeLine(clusters: readonly Cell[][], top: number): number {
    const widths = clusters.map((cells) => cells.reduce((sum, cell) => sum + cell.w, 0));
    const used = widths.reduce((sum, w) => sum + w, 0);
    const free = width - 2 * edge - used;
    const space = Math.min(free / (clusters.length + 1), wide ? 130 : 24);
    let x = edge + (free - space * (clusters.length - 1)) / 2;
    // a single cluster hangs with its partner under me, where that fits
    const [only] = clusters;
    if (clusters.length === 1 && only) {
      const own = only.findIndex((cell) => cell.kind === 'partner');
      const before = only.slice(0, Math.max(0, own)).reduce((sum, cell) => sum + cell.w, 0);
      const wish = width / 2 - before - (only[Math.max(0, own)]?.w ?? 0) / 2;
      x = Math.max(edge, Math.min(wish, width - edge - used));
    }
    const tallest = Math.max(...clusters.flat().map((cell) => cell.r));
    const middle = top + tallest + 8;
    let bottom = middle;
    const level: Level = { top: top + 2, bottom: 0, taken: [] };
    for (const [k, cells] of clusters.entries()) {
      for (const cell of cells) {
        const centre = x + cell.w / 2;
        const box = {
          x: centre - cell.label.w / 2,
          y: middle + tallest + 8,
          w: cell.label.w,
          h: cell.label.h,
        };
        placed.set(cell.id, {
          id: cell.id,
          kind: cell.kind,
          x: centre,
          y: middle,
          r: cell.r,
          label: { lines: cell.label.lines, anchor: 'middle', box },
        });
        lineOf.set(cell.id, levels.length);
        level.taken.push([x + passage / 2 - 5, x + cell.w - passage / 2 + 5]);
        bottom = Math.max(bottom, box.y + box.h);
        x += cell.w;
      }
      if (k < clusters.length - 1) x += space;
    }
    levels.push({ ...level, bottom });
    return bottom + 22;
  }

  /** From me to each partner, down through what is free on the way. */
  function spokes(): PlacedTie[] {
    const all = [
      ...picture.ties
        .filter((tie) => tie.mine)
        .map((tie) => ({ ...tie, to: tie.between[0] === 'me' ? tie.between[1] : tie.between[0] })),
      ...picture.circles.filter((circle) => circle.mine).map((circle) => ({ ...circle, to: circle.id })),
    ];
    const mine = all.flatMap((tie) => {
      const body = placed.get(tie.to);
      return body ? [{ tie, body, line: lineOf.get(body.id) ?? 0 }] : [];
    });
    // the far ones first: they have the least choice
    mine.sort((a, b) => b.line - a.line || a.body.x - b.body.x);
    return mine.map(({ tie, body, line }) => {
      const wide = tieWidth(tie.share);
      const stops: { x: number; level: Level }[] = [];
      let at = body.x;
      for (let k = line - 1; k >= 0; k--) {
        const level = levels[k];
        if (!level) continue;
        at = freeNear(at, wide, taken[k] ?? [], width);
        taken[k]?.push([at - wide / 2 - 3, at + wide / 2 + 3]);
        stops.unshift({ x: at, level });
      }
      return { ...drawSpoke(stops, body), id: tie.id, from: 'me', to: body.id, kind: 'spoke', width: wide };
    });
  }

  function drawSpoke(
    stops: readonly { x: number; level: Level }[],
    body: PlacedBody,
  ): Pick<PlacedTie, 'path' | 'segments'> {
    const first = stops[0]?.x ?? body.x;
    const off = Math.max(-1, Math.min(1, (first - sunAt.x) / (width * 0.2)));
    const angle = off * 1.3;
    const from = {
      x: sunAt.x + (sunRadius + 7) * Math.sin(angle),
      y: sunAt.y + (sunRadius + 7) * Math.cos(angle),
    };
    const end = { x: body.x, y: body.y - body.r - 3 };
    const downTo = stops[0]?.level.top ?? end.y;
    const path = [
      `M${round(from.x)} ${round(from.y)}`,
      `C${round(from.x + (first - from.x) * 0.7)} ${round(from.y + (downTo - from.y) * (1 - Math.abs(off)) * 0.5)} ${round(first)} ${round(from.y + (downTo - from.y) * 0.35)} ${round(first)} ${round(downTo)}`,
    ];
    const segments: Segment[] = [];
    stops.forEach(({ x, level }, k) => {
      const next = stops[k + 1] ?? { x: end.x, level: { top: end.y } };
      const half = (level.bottom + next.level.top) / 2;
      path.push(`L${round(x)} ${round(level.bottom)}`);
      path.push(
        `C${round(x)} ${round(half)} ${round(next.x)} ${round(half)} ${round(next.x)} ${round(next.level.top)}`,
      );
      segments.push([
        { x, y: level.top },
        { x, y: level.bottom },
      ]);
    });
    return { path: path.join(''), segments };
  }

  /** Between others: straight to a neighbour, else through the passages. */
  function others(): PlacedTie[] {
    return picture.ties
      .filter((tie) => !tie.mine)
      .flatMap((tie) => joined(tie.id, tie.between[0], tie.between[1], 'dashed'));
  }

  /** From the knot of each group to its members; to me goes its spoke. */
  function threads(): PlacedTie[] {
    return picture.circles.flatMap((circle) =>
      circle.members
        .filter((member) => member !== 'me')
        .flatMap((member) => joined(circle.id, member, circle.id, 'thread')),
    );
  }

  function joined(id: string, one: string, other: string, kind: PlacedTie['kind']): PlacedTie[] {
    const [a, b] = [placed.get(one), placed.get(other)];
    if (!a || !b) return [];
    const [from, to] = a.y < b.y || (a.y === b.y && a.x < b.x) ? [a, b] : [b, a];
    const drawn = from.y === to.y ? alongLine(from, to) : downLines(from, to);
    return [{ id, from: from.id, to: to.id, kind, width: 1.5, ...drawn }];
  }

  function alongLine(from: PlacedBody, to: PlacedBody): Pick<PlacedTie, 'path' | 'segments'> {
    const neighbours = ![...placed.values()].some((b) => b.y === from.y && b.x > from.x && b.x < to.x);
    const start = { x: from.x + from.r + 3, y: from.y };
    const end = { x: to.x - to.r - 3, y: to.y };
    if (neighbours)
      return {
        path: `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`,
        segments: [[start, end]],
      };
    const up = round(from.y - Math.max(from.r, to.r) - 20);
    const path = `M${round(from.x + from.r * 0.7)} ${round(from.y - from.r * 0.7 - 2)}C${round(from.x + 30)} ${up} ${round(to.x - 30)} ${up} ${round(to.x - to.r * 0.7)} ${round(to.y - to.r * 0.7 - 2)}`;
    return { path, segments: [] };
  }

  function downLines(from: PlacedBody, to: PlacedBody): Pick<PlacedTie, 'path' | 'segments'> {
    const line = lineOf.get(from.id) ?? 0;
    const last = lineOf.get(to.id) ?? line;
    const wish = to.x >= from.x ? 1 : -1;
    const first = freeNear(from.x + wish * (from.r + 8), 1.5, taken[line] ?? [], width, wish);
    // it leaves on the side on which there is a way down
    const side = first >= from.x ? 1 : -1;
    const start = { x: from.x + side * (from.r * 0.8 + 2), y: from.y + from.r * 0.6 };
    const path = [`M${round(start.x)} ${round(start.y)}`];
    const segments: Segment[] = [];
    let at: { x: number; y: number } = start;
    for (let k = line; k < last; k++) {
      const level = levels[k];
      if (!level) continue;
      const x = k === line ? first : freeNear(at.x, 1.5, taken[k] ?? [], width, wish);
      taken[k]?.push([x - 4, x + 4]);
      const top = k === line ? Math.min(level.bottom, from.y + from.r + 14) : level.top;
      const half = (at.y + top) / 2;
      path.push(`C${round(at.x)} ${round(half)} ${round(x)} ${round(half)} ${round(x)} ${round(top)}`);
      path.push(`L${round(x)} ${round(level.bottom)}`);
      segments.push([
        { x, y: top },
        { x, y: level.bottom },
      ]);
      at = { x, y: level.bottom };
    }
    const end = { x: to.x, y: to.y - to.r - 3 };
    const half = (at.y + end.y) / 2;
    path.push(
      `C${round(at.x)} ${round(half)} ${round(end.x)} ${round(half)} ${round(end.x)} ${round(end.y)}`,
    );
    return { path: path.join(''), segments };
  }
}

/** The x nearest to a wish at which a line of a width passes; `side` looks one way first. */
function freeNear(
  wish: number,
  wide: number,
  taken: readonly (readonly [number, number])[],
  width: number,
  side = 0,
): number {
  const half = wide / 2 + 1;
  const free = (x: number) =>
    x > half && x < width - half && !taken.some(([from, to]) => x + half > from && x - half < to);
  for (let far = 0; far < width; far += 2) {
    for (const sign of side < 0 ? [-1, 1] : [1, -1]) {
      const x = wish + sign * far;
      if (free(x)) return x;
    }
  }
  return wish;
}

/** Lines of clusters of a band: each partner with two metamours beside them; further metamours in the lines below. */
function cellsOf(picture: Picture, ring: RingOfSitters, sizes: Sizes, most: number): Cell[][][] {
  const cell = (sitter: Sitter): Cell => {
    const r = sitter.isPartner ? sizes.partner : sizes.further;
    const label = measured(
      [
        { text: sitter.name, size: sizes.name, weight: sitter.isPartner ? 600 : 400 },
        { text: sitter.detail, size: sizes.detail, weight: 400 },
      ],
      sizes.label,
    );
    return {
      id: sitter.id,
      kind: sitter.isPartner ? 'partner' : 'further',
      r,
      label,
      w: Math.max(label.w, 2 * r + 18) + passage,
    };
  };
  const isFirstHinge = (sitter: Sitter, hinge: string) =>
    !sitter.isPartner &&
    sitter.through.find((id) => picture.sitters.get(id)?.isPartner) === hinge &&
    picture.ties.some(({ between }) => between.includes(sitter.id) && between.includes(hinge));
  const beside = new Set(
    picture.rings
      .flatMap((r) => r.people)
      .flatMap((id) => picture.sitters.get(id) ?? [])
      .filter((sitter) => sitter.through.some((hinge) => isFirstHinge(sitter, hinge)))
      .map((sitter) => sitter.id),
  );
  const clusters: Cell[][] = [];
  const below: Cell[][] = [];
  const knot = (circle: Circle): Cell => {
    const label = measured([{ text: circle.name, size: sizes.detail, weight: 400 }], sizes.label);
    return { id: circle.id, kind: 'circle', r: 7, label, w: Math.max(label.w, 32) + passage };
  };
  for (const id of ring.people) {
    const sitter = picture.sitters.get(id);
    if (!sitter || beside.has(id)) continue;
    const metamours = [...picture.sitters.values()].filter((other) => isFirstHinge(other, id)).map(cell);
    const own = cell(sitter);
    const [right, left] = metamours;
    let cluster = [...(left ? [left] : []), own, ...(right ? [right] : [])];
    let more = metamours.slice(2);
    if (cluster.reduce((sum, c) => sum + c.w, 0) > most) {
      cluster = [own, ...(right ? [right] : [])];
      more = metamours.slice(1);
    }
    // the first in a line has its metamour on the outside, as the last has
    if (clusters.length === 0 && cluster.length === 2 && ring.people.length > 1) cluster.reverse();
    clusters.push(cluster);
    for (const other of more) below.push([other]);
  }
  // a group stands in the lowest row of its members
  for (const circle of picture.circles) {
    const rows = picture.rings.filter((r) => circle.members.some((m) => r.people.includes(m)));
    if (rows.at(-1) === ring) clusters.push([knot(circle)]);
  }
  return [...flowed(clusters, most), ...flowed(below, most)];
}

function flowed(clusters: readonly Cell[][], most: number): Cell[][][] {
  const lines: Cell[][][] = [];
  let left = 0;
  for (const cluster of clusters) {
    const w = cluster.reduce((sum, cell) => sum + cell.w, 0);
    const line = lines.at(-1);
    if (line && w <= left) {
      line.push(cluster);
      left -= w;
    } else {
      lines.push([cluster]);
      left = most - w;
    }
  }
  return lines;
}
