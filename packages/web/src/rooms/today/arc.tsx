// The next seven days as an arc: where the sun stands now, whom I see on which day, and what is kept for myself.

import { useLingui } from '@lingui/react/macro';
import type { DayAhead } from '@orrery/domain';
import { appearanceOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useFormats } from '../../shell/formats.tsx';
import { me } from '../../ui/appearance.ts';
import { MarkShapeIn } from '../../ui/mark.tsx';
import { useWide } from '../../ui/use-wide.ts';
import styles from './arc.module.css';

const shapes = {
  wide: { width: 1104, height: 136, edge: 44, rise: 46, base: 84, above: 22, label: 44 },
  phone: { width: 350, height: 112, edge: 14, rise: 24, base: 62, above: 18, label: 40 },
};

export function Arc({ days }: { days: readonly DayAhead[] }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const isWide = useWide();
  const shape = isWide ? shapes.wide : shapes.phone;
  const place = (k: number) => {
    const along = days.length > 1 ? k / (days.length - 1) : 0.5;
    const x = shape.edge + along * (shape.width - 2 * shape.edge);
    return {
      x,
      y: shape.base - shape.rise * (1 - (2 * along - 1) ** 2),
      tilt: (2 * along - 1) * shape.rise * 0.16,
    };
  };
  const at = (x: number, lift: number) => {
    const along = (x - shape.edge) / (shape.width - 2 * shape.edge);
    return `${x} ${shape.base - shape.rise * (1 - (2 * along - 1) ** 2) + lift}`;
  };
  const line = (lift: number) => {
    const steps = Array.from({ length: 41 }, (_, k) => at((shape.width * k) / 40, lift));
    return `M${steps.join('L')}`;
  };
  const graduations = Array.from({ length: 57 }, (_, k) => {
    const x = (shape.width * k) / 56;
    return `M${at(x, 0)}L${at(x, 5)}`;
  }).join('');

  const said = days
    .filter((day) => day.dates.length > 0 || day.kept.length > 0)
    .map((day) => {
      const people = day.dates.map((d) => namesIn(state, d.fields.relationship, formats)).join(', ');
      const own = day.kept.length > 0 ? t`kept for you` : '';
      return `${formats.day(day.date)}: ${[people, own].filter(Boolean).join(', ')}`;
    });

  return (
    <svg
      className={styles.arc}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      role="img"
      aria-label={
        said.length > 0
          ? t`The next seven days. ${said.join('; ')}`
          : t`The next seven days, with nothing planned`
      }
    >
      <path className={styles.line} d={line(0)} />
      <path className={styles.line} d={line(5)} />
      <path className={styles.graduation} d={graduations} />
      {days.map((day, k) => {
        const { x, y } = place(k);
        const first = day.dates[0];
        const isHeld = first?.fields.status === 'held' || first?.fields.status === 'proposed';
        const name = first ? namesIn(state, first.fields.relationship, formats) : '';
        return (
          <g
            key={day.date}
            transform={`translate(${x} ${y})`}
            className={k === 0 ? styles.today : styles.day}
          >
            <path className={styles.tick} d="M0 -4L0 9" />
            {k === 0 || first || day.kept.length > 0 ? <path className={styles.stem} d="M0 -4V-13" /> : null}
            {k === 0 ? (
              <g transform={`translate(0 -${shape.above})`}>
                <MarkShapeIn appearance={me} size={24} rays />
              </g>
            ) : first ? (
              <g transform={`translate(0 -${shape.above})`}>
                <MarkShapeIn
                  appearance={appearanceOf(state, first.fields.relationship)}
                  size={17}
                  hollow={isHeld}
                />
              </g>
            ) : day.kept.length > 0 ? (
              <path className={styles.kept} d="M-10 -12V-20A10 10 0 0 1 10 -20V-12" />
            ) : null}
            {day.dates.length > 1 ? (
              <text className={styles.more} x={14} y={-shape.above + 5}>
                +{day.dates.length - 1}
              </text>
            ) : null}
            {isWide && k > 0 && (first || day.kept.length > 0) ? (
              <text className={styles.name} y={-shape.above - 16}>
                {first ? (isHeld ? t`${name}, held` : name) : t`kept for you`}
              </text>
            ) : isWide && k === 0 ? (
              <text className={styles.todayWord} y={-shape.above - 20}>
                {t`today`}
              </text>
            ) : null}
            <text className={styles.weekday} y={shape.label - 14}>
              {formats.weekdayShort(day.date)}
            </text>
            <text className={styles.number} y={shape.label + 5}>
              {Number(day.date.slice(8))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
