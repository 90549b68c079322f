// Rows: I on top, then one band a tier with its partners, metamours beside those through whom I know them. Lines run
// down between the bodies of the rows above. Deterministic, like the orbits.
import type { Box, Segment } from './geometry.ts';
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
import { measured, Room } from './room.ts';
import { placeUnlinked } from './unlinked.ts';

export interface RowsLayout extends Layout {
  /** Heights of the hairlines that part the bands. */
  readonly hairlines: readonly number[];
}

/** One body with its label under it, and the width that it keeps free. */
interface Cell {
  readonly id: string;
  readonly kind: 'partner' | 'further';
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
  const sunAt = { x: width / 2, y: sunRadius + 12, r: sunRadius };
  const youBox: Box = { x: sunAt.x + sunRadius + 10, y: sunAt.y - you.h - 2, w: you.w, h: you.h };
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
    const nameBox = { x: edge, y: y + 10, w: name.w, h: name.h };
    words.push({ lines: name.lines, anchor: 'start', box: nameBox });
    levels.push({ top: y + 2, bottom: nameBox.y + name.h, taken: [[0, nameBox.x + name.w + 10]] });
    y = nameBox.y + name.h + 16;
    for (const line of bands) y = placeLine(line, y);
    y += 4;
  }
  hairlines.push(y);

  const room = new Room(width, y + 4);
  for (const body of placed.values()) {
    room.addDisc({ ...body, r: body.r + 3 });
    if (body.label) room.addBox(body.label.box);
  }
  for (const word of words) room.addBox(word.box);
  const ties = [...spokes(), ...others()];
  const webs: PlacedWeb[] = [];
  for (const circle of picture.circles) {
    const knot = placeKnot(circle, placed, room, sizes.label);
    if (!knot) continue;
    placed.set(circle.id, knot.body);
    room.addDisc({ ...knot.body, r: 9 });
    if (knot.body.label) room.addBox(knot.body.label.box);
    webs.push(knot.web);
    if (knot.spoke) ties.push(knot.spoke);
  }

  const rest = placeUnlinked(picture, sizes.name, sizes.further, y);
  const layout: RowsLayout = {
    width,
    height: rest.height + 4,
    bodies: [...placed.values(), ...rest.bodies],
    ties,
    webs,
    words: [...words, ...rest.words],
    hairlines,
  };
  return picture.mirrored ? { ...layout, ...mirrored(layout) } : layout;

  /** Spreads the clusters of a line over the width; answers where the next line begins. */
  function placeLine(clusters: readonly Cell[][], top: number): number {
    const widths = clusters.map((cells) => cells.reduce((sum, cell) => sum + cell.w, 0));
    const used = widths.reduce((sum, w) => sum + w, 0);
    const free = width - 2 * edge - used;
    const space = Math.min(free / (clusters.length + 1), wide ? 48 : 24);
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
    const mine = picture.ties
      .filter((tie) => tie.mine)
      .flatMap((tie) => {
        const body = placed.get(tie.between[0] === 'me' ? tie.between[1] : tie.between[0]);
        return body ? [{ tie, body, line: lineOf.get(body.id) ?? 0 }] : [];
      });
    // the far ones first: they have the least choice
    mine.sort((a, b) => b.line - a.line || a.body.x - b.body.x);
    const taken = levels.map((level) => [...level.taken]);
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
      return { ...drawSpoke(stops, body), id: tie.id, from: 'me', to: body.id, mine: true, width: wide };
    });
  }

  function drawSpoke(
    stops: readonly { x: number; level: Level }[],
    body: PlacedBody,
  ): Pick<PlacedTie, 'path' | 'segments'> {
    const first = stops[0]?.x ?? body.x;
    const off = Math.max(-1, Math.min(1, (first - sunAt.x) / (width * 0.2)));
    const angle = off * 1.75;
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

  /** Between others: straight to a neighbour, else in a bow through the passages. */
  function others(): PlacedTie[] {
    return picture.ties
      .filter((tie) => !tie.mine)
      .flatMap((tie) => {
        const [a, b] = [placed.get(tie.between[0]), placed.get(tie.between[1])];
        if (!a || !b) return [];
        const [from, to] = a.y < b.y || (a.y === b.y && a.x < b.x) ? [a, b] : [b, a];
        const drawn = from.y === to.y ? alongLine(from, to) : downLines(from, to);
        return [{ id: tie.id, from: from.id, to: to.id, mine: false, width: 1.5, ...drawn }];
      });
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
    const side = to.x >= from.x ? 1 : -1;
    const start = { x: from.x + side * (from.r * 0.8 + 2), y: from.y + from.r * 0.6 };
    const path = [`M${round(start.x)} ${round(start.y)}`];
    const segments: Segment[] = [];
    let at: { x: number; y: number } = start;
    for (let k = line; k < last; k++) {
      const level = levels[k];
      if (!level) continue;
      const x = freeNear(k === line ? from.x + side * (from.r + 8) : at.x, 1.5, level.taken, width, side);
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
