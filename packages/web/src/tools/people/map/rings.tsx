// The rings of the orbits, each with its name in a gap, and the graduated ring around them.
import styles from './map.module.css';
import { type OrbitsLayout, type PlacedRing, scaleWidth } from './orbits-layout.ts';
import { round } from './picture.ts';

export function Rings({ layout, id }: { layout: OrbitsLayout; id: string }) {
  const { middle, outer, rings } = layout;
  const at = (a: number, b: number, angle: number) =>
    `${round(middle.x + a * Math.sin(angle))} ${round(middle.y - b * Math.cos(angle))}`;
  const arc = (ring: PlacedRing, from: number, to: number) =>
    `M${at(ring.a, ring.b, from)}A${round(ring.a)} ${round(ring.b)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(ring.a, ring.b, to)}`;
  const ticks = Array.from({ length: 180 }, (_, k) => {
    const angle = (k / 180) * 2 * Math.PI;
    const long = k % 5 === 0;
    return {
      long,
      path: `M${at(outer.a, outer.b, angle)}L${at(outer.a + scaleWidth, outer.b + scaleWidth, angle)}`,
    };
  });
  const pathOf = (long: boolean) =>
    ticks
      .filter((tick) => tick.long === long)
      .map((tick) => tick.path)
      .join('');
  const cross = [0, 0.5, 1, 1.5].map(
    (turn) =>
      `M${at(outer.a - 4, outer.b - 4, turn * Math.PI)}L${at(outer.a + scaleWidth + 4, outer.b + scaleWidth + 4, turn * Math.PI)}`,
  );
  return (
    <g aria-hidden>
      <g className={styles.scale}>
        <ellipse cx={middle.x} cy={middle.y} rx={outer.a} ry={outer.b} />
        <ellipse cx={middle.x} cy={middle.y} rx={outer.a + scaleWidth} ry={outer.b + scaleWidth} />
        <path className={styles.fineTicks} d={pathOf(false)} />
        <path d={pathOf(true)} />
        <path d={cross.join('')} />
      </g>
      {rings.map((ring) => {
        const [from, to] = ring.gap;
        const name = `${id}${ring.id}`;
        return (
          <g key={ring.id}>
            <path
              className={ring.dotted ? styles.dottedRing : styles.ring}
              d={arc(ring, to, from + 2 * Math.PI)}
            />
            {/* the words run a little under the line, so that it would pass through their middle */}
            <path
              id={name}
              className={styles.under}
              d={arc({ ...ring, a: ring.a - 4, b: ring.b - 4 }, from - 0.1, to + 0.1)}
            />
            <text className={styles.ringName}>
              <textPath href={`#${name}`} startOffset="50%" textAnchor="middle">
                {ring.name}
              </textPath>
            </text>
          </g>
        );
      })}
    </g>
  );
}
