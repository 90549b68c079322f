// What both drawings of the network start from and end in. Words come in finished; ids are opaque ('me' is I).
import type { Box, Disc, Point, Segment } from './geometry.ts';

/** Somebody to be drawn. */
export interface Sitter {
  readonly id: string;
  readonly name: string;
  /** A quiet second line ("7 dates", "with Kit"); left out where it is crowded. */
  readonly detail: string;
  readonly isPartner: boolean;
  /** Those through whom I know them: they are placed nearby. */
  readonly through: readonly string[];
}

export interface RingOfSitters {
  readonly id: string;
  readonly name: string;
  /** A second line under the name, in rows. */
  readonly detail: string;
  readonly dotted: boolean;
  readonly people: readonly string[];
}

/** A relationship of two. */
export interface Tie {
  readonly id: string;
  readonly between: readonly [string, string];
  readonly mine: boolean;
  /** Share of the dates, 0 to 1. */
  readonly share: number;
}

/** A relationship of three or more. */
export interface Circle {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly mine: boolean;
  readonly share: number;
}

export interface Picture {
  /** Px of the page that the drawing fills. */
  readonly width: number;
  /** What I am called in the drawing. */
  readonly me: string;
  readonly sitters: ReadonlyMap<string, Sitter>;
  readonly rings: readonly RingOfSitters[];
  readonly ties: readonly Tie[];
  readonly circles: readonly Circle[];
  readonly unlinked: readonly string[];
  /** Heading over those who are not linked to anybody. */
  readonly unlinkedName: string;
  /** Mirrors the drawing for languages that run from right to left. */
  readonly mirrored: boolean;
}

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
}

export interface Label {
  readonly lines: readonly Line[];
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedBody extends Disc {
  readonly id: string;
  readonly kind: 'me' | 'partner' | 'further' | 'unlinked' | 'circle';
  /** Null only for me in the middle of the orbits, and for a circle without a name or room for it. */
  readonly label: Label | null;
}

/**
 * A line between two bodies: a spoke is mine and as wide as its share, a dashed one joins others, a thread ties a member
 * to the knot of their group.
 */
export interface PlacedTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'spoke' | 'dashed' | 'thread';
  readonly width: number;
  /** SVG path data. */
  readonly path: string;
  /** Points on the way, to keep names off. */
  readonly segments: readonly Segment[];
}

/** The soft shape that joins the members of a circle. */
export interface PlacedWeb {
  readonly id: string;
  readonly mine: boolean;
  readonly path: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order in which the keyboard and those who listen meet them. */
  readonly bodies: readonly PlacedBody[];
  readonly ties: readonly PlacedTie[];
  readonly webs: readonly PlacedWeb[];
  /** Words that belong to no body: names of rows, the heading of those not linked. */
  readonly words: readonly Label[];
}

/** Line height of label text. */
export const leading = 1.28;
/** The smallest text there is. */
export const smallest = 13;

/** 3 to 12 px by share of the dates; from half of them on, as wide as it gets. */
export const tieWidth = (share: number): number => Math.round((3 + 9 * Math.min(1, share * 2)) * 10) / 10;

/** Control points pull towards the middle, so that the web is narrow wherever it passes others. */
export function webPath(members: readonly Point[], middle: Point): string {
  const around = [...members].sort(
    (a, b) => Math.atan2(a.y - middle.y, a.x - middle.x) - Math.atan2(b.y - middle.y, b.x - middle.x),
  );
  const parts = around.map((from, k) => {
    const to = around[(k + 1) % around.length] ?? from;
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const control = `${round(x + (middle.x - x) * 0.8)} ${round(y + (middle.y - y) * 0.8)}`;
    return `${k === 0 ? `M${round(from.x)} ${round(from.y)}` : ''}Q${control} ${round(to.x)} ${round(to.y)}`;
  });
  return `${parts.join('')}Z`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
