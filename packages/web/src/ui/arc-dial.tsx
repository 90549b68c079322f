// How strong, from 0 to 10, on a graduated arc. The whole arc is the target; arrow keys, Home and End work as on any slider.
import { type PointerEvent, type ReactNode, useId, useRef } from 'react';
import styles from './arc-dial.module.css';
import field from './field.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ArcDialProps {
  label: ReactNode;
  /** 0 … 10, or nothing chosen yet. */
  value: number | null;
  onChange: (value: number) => void;
  /** Figure and word together: "7, strong". */
  say: (value: number) => string;
  /** Words under both ends. */
  low: ReactNode;
  high: ReactNode;
  /** Half steps. */
  fine?: boolean | undefined;
  /** Stands in the place of the label, which is then only heard: which of several the dial is for. */
  tabs?: ReactNode;
}

// The drawing of look/write-phone: an arc of 72 degrees that leaves room for the handle and the figures.
const width = 350;
const radius = 248;
const centre = { x: width / 2, y: 284 };
const half = 36; // degrees on either side of the top
const graduated = radius + 8;

function place(value: number, distance: number) {
  const angle = ((value / 10) * 2 - 1) * half * (Math.PI / 180);
  return { x: centre.x + distance * Math.sin(angle), y: centre.y - distance * Math.cos(angle) };
}
function arc(from: number, to: number, distance: number) {
  const start = place(from, distance);
  const end = place(to, distance);
  return `M${start.x} ${start.y}A${distance} ${distance} 0 0 1 ${end.x} ${end.y}`;
}
function tick(value: number, length: number) {
  const inner = place(value, graduated);
  const outer = place(value, graduated + length);
  return `M${inner.x} ${inner.y}L${outer.x} ${outer.y}`;
}
const tens = Array.from({ length: 11 }, (_, step) => tick(step, 11)).join('');
const fifths = Array.from({ length: 51 }, (_, step) => (step % 5 ? tick(step / 5, 5) : '')).join('');

export function ArcDial({ label, value, onChange, say, low, high, fine = false, tabs }: ArcDialProps) {
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const step = fine ? 0.5 : 1;
  const handle = place(value ?? 0, radius);

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    const box = drawing.current?.getBoundingClientRect();
    if (!box) return;
    const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const across = ((event.clientX - box.left) / box.width) * width;
    const x = (mirrored ? width - across : across) - centre.x;
    const y = centre.y - ((event.clientY - box.top) / box.width) * width;
    const angle = Math.atan2(x, Math.max(y, 1)) * (180 / Math.PI);
    const next = Math.min(10, Math.max(0, ((angle / half + 1) / 2) * 10));
    onChange(Math.round(next / step) * step);
  };

  return (
    <div className={styles.dial}>
      <div className={styles.head}>
        {tabs}
        <label htmlFor={id} className={field.label}>
          {tabs ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </label>
        <output htmlFor={id} className={styles.said}>
          {value === null ? null : say(value)}
        </output>
      </div>
      <div className={styles.face}>
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="range"
          autoComplete="off"
          min={0}
          max={10}
          step={step}
          value={value ?? 0}
          {...(value === null ? {} : { 'aria-valuetext': say(value) })}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onKeyDown={(event) => {
            if (value === null && (event.key === 'Enter' || event.key === ' ')) onChange(0);
          }}
        />
        <svg
          ref={drawing}
          className={styles.drawing}
          viewBox={`0 0 ${width} 108`}
          aria-hidden
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            input.current?.focus({ preventScroll: true });
            follow(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
          }}
        >
          <path className={styles.graduation} d={arc(0, 10, graduated)} />
          <path className={styles.fifths} d={fifths} />
          <path className={styles.tens} d={tens} />
          <path className={styles.track} d={arc(0, 10, radius)} />
          {value ? <path className={styles.fill} d={arc(0, value, radius)} /> : null}
          <circle
            className={value === null ? styles.unset : styles.handle}
            cx={handle.x}
            cy={handle.y}
            r={16}
          />
          {value === null ? null : <circle className={styles.dot} cx={handle.x} cy={handle.y} r={5} />}
        </svg>
        <span className={styles.first} aria-hidden>
          0
        </span>
        <span className={styles.middle} aria-hidden>
          5
        </span>
        <span className={styles.last} aria-hidden>
          10
        </span>
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
