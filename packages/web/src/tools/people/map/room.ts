// What is already on the plate, and whether something more has room on it. Names never touch names or bodies; a line
// through a name or a body is avoided as long as there is another way, and counted where there is none.
import {
  type Box,
  boxesTouch,
  type Disc,
  discsTouch,
  discTouchesBox,
  type Segment,
  segmentsCross,
  segmentTouchesBox,
  segmentTouchesDisc,
} from './geometry.ts';
import { type Label, type Line, leading } from './picture.ts';
import { shortened, textWidth } from './text-width.ts';

const gap = 3;

export class Room {
  readonly width: number;
  readonly height: number;
  readonly #discs: Disc[] = [];
  readonly #boxes: Box[] = [];
  readonly #lines: Segment[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  addDisc(disc: Disc): void {
    this.#discs.push(disc);
  }
  addBox(box: Box): void {
    this.#boxes.push(box);
  }
  addLine(line: Segment): void {
    this.#lines.push(line);
  }

  hasRoomForDisc(disc: Disc): boolean {
    return (
      disc.x >= disc.r &&
      disc.y >= disc.r &&
      disc.x + disc.r <= this.width &&
      disc.y + disc.r <= this.height &&
      !this.#discs.some((other) => discsTouch(disc, other, 2 * gap)) &&
      !this.#boxes.some((box) => discTouchesBox(disc, box, gap))
    );
  }

  hasRoomForBox(box: Box): boolean {
    return (
      box.x >= 1 &&
      box.y >= 1 &&
      box.x + box.w <= this.width - 1 &&
      box.y + box.h <= this.height - 1 &&
      !this.#boxes.some((other) => boxesTouch(box, other, gap)) &&
      !this.#discs.some((disc) => discTouchesBox(disc, box, gap))
    );
  }

  /** How many lines that are there run through a box. */
  linesThrough(box: Box): number {
    return this.#lines.filter((line) => segmentTouchesBox(line, box, 2)).length;
  }

  /** How many lines that are there a new one would cross. */
  linesCrossing(line: Segment): number {
    return this.#lines.filter((other) => segmentsCross(line, other)).length;
  }

  /** How many names, and twice how many bodies, a new line would run through; counted no further than `enough`. */
  crossedBy(line: Segment, enough = Number.POSITIVE_INFINITY): number {
    let count = 0;
    for (const box of this.#boxes) {
      if (count >= enough) return count;
      if (segmentTouchesBox(line, box, 2)) count += 1;
    }
    for (const disc of this.#discs) {
      if (count >= enough) return count;
      if (segmentTouchesDisc(line, disc, 1)) count += 2;
    }
    return count;
  }
}

/** Lines of a label shortened to a width, with the size of the box that they fill. */
export function measured(lines: readonly Line[], most: number): { lines: Line[]; w: number; h: number } {
  const fitting = lines
    .filter((line) => line.text !== '')
    .map((line) => ({ ...line, text: shortened(line.text, most, line.size, line.weight) }));
  return {
    lines: fitting,
    w: Math.max(0, ...fitting.map((line) => textWidth(line.text, line.size, line.weight))),
    h: fitting.reduce((sum, line) => sum + line.size * leading, 0),
  };
}

/** Places for the label of a body, best first, each with what it costs to have to take it. */
export function labelsAround(
  body: Disc,
  label: { lines: Line[]; w: number; h: number },
): { label: Label; cost: number }[] {
  const { lines, w, h } = label;
  // past the reticle of whoever is chosen
  const side = body.r + 10;
  const near = body.r * 0.72 + 7;
  const at = (x: number, y: number, anchor: Label['anchor'], cost: number) => ({
    cost,
    label: { lines, anchor, box: { x: body.x + x, y: body.y + y, w, h } },
  });
  return [
    at(-w / 2, side - 2, 'middle', 0),
    at(side, 4 - h / 2, 'start', 0.2),
    at(-side - w, 4 - h / 2, 'end', 0.6),
    at(near, near - 4, 'start', 0.8),
    at(-near - w, near - 4, 'end', 1),
    at(-w / 2, -side - h + 2, 'middle', 1.4),
    at(near, -near - h + 4, 'start', 1.5),
    at(-near - w, -near - h + 4, 'end', 1.6),
  ];
}
