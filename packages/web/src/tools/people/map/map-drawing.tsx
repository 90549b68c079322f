// The drawing itself: rings or rows, lines, webs, bodies and names. Knows places and words only; also drawn once more,
// unseen, for the image that one saves.
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, useId } from 'react';
import { type Appearance, colorOf, me } from '../../../ui/appearance.ts';
import { MarkShapeIn } from '../../../ui/mark.tsx';
import styles from './map.module.css';
import type { OrbitsLayout } from './orbits-layout.ts';
import { type Label, leading, type PlacedBody } from './picture.ts';
import { Rings } from './rings.tsx';
import type { RowsLayout } from './rows-layout.ts';

export interface MapDrawingProps {
  layout: OrbitsLayout | RowsLayout;
  looks: ReadonlyMap<string, Appearance>;
  chosen?: string | null | undefined;
  /** What makes the bodies live; without it the drawing is only looked at. */
  live?: {
    /** The accessible name of a body. */
    label: (id: string) => string;
    href: (id: string) => string;
    /** The one that Tab goes to. */
    reachable: string;
    onPress: (id: string, event: MouseEvent) => void;
    onKey: (id: string, event: KeyboardEvent) => void;
    onFocus: (id: string) => void;
  };
  /** Bodies come from the middle, once. */
  settling?: boolean | undefined;
}

export function MapDrawing({ layout, looks, chosen = null, live, settling = false }: MapDrawingProps) {
  const id = useId();
  const color = (body: string) => colorOf(looks.get(body) ?? me);
  return (
    <g className={settling ? styles.settling : undefined}>
      {'rings' in layout ? (
        <Rings layout={layout} id={id} />
      ) : (
        <path
          className={styles.hairline}
          d={layout.hairlines
            .map((y) => `M${layout.margin} ${Math.round(y) + 0.5}H${layout.width - layout.margin}`)
            .join('')}
        />
      )}
      <g className={styles.fading} aria-hidden>
        {layout.webs.map((web) => (
          <path key={web.id} className={web.mine ? styles.web : styles.theirWeb} d={web.path} />
        ))}
        {layout.ties.map((tie) => {
          const key = `${tie.id} ${tie.from} ${tie.to}`;
          if (tie.kind !== 'spoke') return <path key={key} className={styles[tie.kind]} d={tie.path} />;
          const style = { stroke: looks.has(tie.to) ? color(tie.to) : undefined, strokeWidth: tie.width };
          return <path key={key} className={styles.spoke} d={tie.path} style={style} />;
        })}
      </g>
      <g aria-hidden>
        {layout.words.map((label) => (
          <Words key={`${label.box.x} ${label.box.y}`} label={label} quiet />
        ))}
      </g>
      {layout.bodies.map((body) => (
        <Body
          key={body.id}
          body={body}
          look={looks.get(body.id) ?? null}
          isChosen={body.id === chosen}
          live={live}
          from={layout.bodies[0] ?? body}
        />
      ))}
    </g>
  );
}

interface BodyProps {
  body: PlacedBody;
  /** Null for the knot of a group. */
  look: Appearance | null;
  isChosen: boolean;
  live: MapDrawingProps['live'];
  /** Where it settles from. */
  from: PlacedBody;
}

function Body({ body, look, isChosen, live, from }: BodyProps) {
  const { id, x, y, r, kind, label } = body;
  const way = {
    '--from-x': `${(from.x - x) * 0.22}px`,
    '--from-y': `${(from.y - y) * 0.22}px`,
  } as CSSProperties;
  const drawn = (
    <>
      <g transform={`translate(${x} ${y})`}>
        {live ? <circle className={styles.touch} r={Math.max(22, r + 4)} /> : null}
        {live ? <circle className={styles.focus} r={r + (isChosen ? 16 : 6)} /> : null}
        {isChosen ? <Reticle r={r + 7} /> : null}
        <Sphere kind={kind} r={r} look={look} />
      </g>
      {label ? (
        // the link's own name says all of it, and more
        <g aria-hidden>
          <Words label={label} quiet={kind !== 'partner' && kind !== 'me'} />
        </g>
      ) : null}
    </>
  );
  if (!live) return <g>{drawn}</g>;
  return (
    <a
      className={styles.body}
      style={way}
      href={live.href(id)}
      tabIndex={live.reachable === id ? 0 : -1}
      data-body={id}
      aria-label={live.label(id)}
      {...(isChosen ? { 'aria-current': true } : {})}
      onClick={(event) => live.onPress(id, event)}
      onKeyDown={(event) => live.onKey(id, event)}
      onFocus={() => live.onFocus(id)}
    >
      {drawn}
    </a>
  );
}

function Sphere({
  kind,
  r,
  look,
}: {
  kind: PlacedBody['kind'];
  r: number;
  look: Appearance | null;
}): ReactNode {
  if (kind === 'me')
    return (
      <>
        <circle className={styles.sun} r={r / 2} />
        <path className={styles.rays} d={raysOf(r)} />
      </>
    );
  if (kind === 'circle' || !look)
    return (
      <>
        <circle className={styles.knot} r={r} />
        <circle className={styles.knotHeart} r={2} />
      </>
    );
  const partner = kind === 'partner';
  return (
    <>
      <circle
        className={partner ? styles.rim : styles.furtherRim}
        style={partner ? { stroke: colorOf(look) } : undefined}
        r={r}
      />
      <MarkShapeIn appearance={look} size={partner ? r * 0.86 : r * 0.8} />
    </>
  );
}

function raysOf(r: number): string {
  return Array.from({ length: 24 }, (_, k) => {
    const angle = (k / 24) * 2 * Math.PI;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    const inner = r * 0.68;
    return `M${(x * inner).toFixed(1)} ${(y * inner).toFixed(1)}L${(x * r).toFixed(1)} ${(y * r).toFixed(1)}`;
  }).join('');
}

/** What is chosen: a ring with four fine strokes through it. */
function Reticle({ r }: { r: number }) {
  const [near, far] = [(r - 4) * Math.SQRT1_2, (r + 5) * Math.SQRT1_2];
  const strokes = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const;
  return (
    <g className={styles.reticle}>
      <circle r={r} />
      <path d={strokes.map(([x, y]) => `M${x * near} ${y * near}L${x * far} ${y * far}`).join('')} />
    </g>
  );
}

function Words({ label, quiet }: { label: Label; quiet: boolean }) {
  const { box, lines, anchor } = label;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.w : box.x + box.w / 2;
  let y = box.y;
  return (
    <g className={styles.words}>
      {lines.map((line, k) => {
        const baseline = y + line.size * 0.98;
        y += line.size * leading;
        const second = k > 0 || (quiet && line.weight === 400);
        return (
          <text
            key={baseline}
            className={second ? styles.quiet : undefined}
            x={x}
            y={baseline}
            fontSize={line.size}
            fontWeight={line.weight}
            textAnchor={anchor}
          >
            {/* a space between the lines, for who compares what is read with what is seen */}
            {`${line.text} `}
          </text>
        );
      })}
    </g>
  );
}
