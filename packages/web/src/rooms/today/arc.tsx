// The next seven days as an arc: where the sun stands now, whom I see on which day, and what is kept for myself.

import { useLingui } from '@lingui/react/macro';
import type { DayAhead } from '@orrery/domain';
import { useFormats } from '../../shell/formats.tsx';
import { usePlanned } from '../../tools/time/planned.ts';
import { me } from '../../ui/appearance.ts';
import { MarkShapeIn } from '../../ui/mark.tsx';
import { usePlace } from '../../ui/use-place.ts';
import styles from './arc.module.css';

/** All in pixels of the screen, so that words keep their size; `rise` is the arc's height, `above` where marks stand. */
const shapes = {
  wide: { height: 136, edge: 44, rise: 46, base: 84, above: 22, label: 44 },
  phone: { height: 112, edge: 26, rise: 24, base: 62, above: 18, label: 40 },
};
const wideFrom = 640;
/** A name longer than a seventh of the arc would lie on its neighbour's. */
const longest = 16;
const short = (name: string) => (name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name);

export function Arc({ days }: { days: readonly DayAhead[] }) {
  const { t } = useLingui();
  const planned = usePlanned();
  const formats = useFormats();
  const { element, width, mirrored } = usePlace();
  const isWide = width >= wideFrom;
  const shape = isWide ? shapes.wide : shapes.phone;
  const heightAt = (x: number) => {
    const along = (x - shape.edge) / (width - 2 * shape.edge);
    return shape.base - shape.rise * (1 - (2 * along - 1) ** 2);
  };
  const place = (k: number) => {
    const along = days.length > 1 ? k / (days.length - 1) : 0.5;
    const x = shape.edge + (mirrored ? 1 - along : along) * (width - 2 * shape.edge);
    return { x, y: heightAt(x) };
  };
  const line = (lift: number) => {
    const steps = Array.from({ length: 41 }, (_, k) => (width * k) / 40);
    return `M${steps.map((x) => `${x} ${heightAt(x) + lift}`).join('L')}`;
  };
  const graduations = Array.from({ length: 57 }, (_, k) => {
    const x = (width * k) / 56;
    return `M${x} ${heightAt(x)}v5`;
  }).join('');

  const said = days
    .filter((day) => day.dates.length > 0 || day.kept.length > 0)
    .map((day) => {
      const people = day.dates.map((d) => planned.name(d.id, d.fields.relationship)).join(', ');
      const own = day.kept.length > 0 ? t`kept for you` : '';
      return `${formats.day(day.date)}: ${[people, own].filter(Boolean).join(', ')}`;
    });

  return (
    <svg
      className={styles.arc}
      ref={element}
      viewBox={`0 0 ${width} ${shape.height}`}
      height={shape.height}
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
        const name = first ? short(planned.name(first.id, first.fields.relationship)) : '';
        const isToday = k === 0;
        // on the day where the sun stands, the first date stands beside it
        const beside = isToday ? (mirrored ? -26 : 26) : 0;
        const words = first ? (isHeld ? t`${name}, held` : name) : t`kept for you`;
        return (
          <g
            key={day.date}
            transform={`translate(${x} ${y})`}
            className={isToday ? styles.today : styles.day}
          >
            <path className={styles.tick} d="M0 -4L0 9" />
            {isToday || first || day.kept.length > 0 ? <path className={styles.stem} d="M0 -4V-13" /> : null}
            {isToday ? (
              <g transform={`translate(0 ${-shape.above})`}>
                <MarkShapeIn appearance={me} size={24} rays />
              </g>
            ) : null}
            {first ? (
              <g transform={`translate(${beside} ${-shape.above})`}>
                <MarkShapeIn appearance={planned.look(first)} size={17} hollow={isHeld} />
              </g>
            ) : day.kept.length > 0 && !isToday ? (
              <path className={styles.kept} d="M-10 -12V-20A10 10 0 0 1 10 -20V-12" />
            ) : null}
            {day.dates.length > 1 ? (
              <text className={styles.more} x={beside + (mirrored ? -14 : 14)} y={-shape.above + 5}>
                +{day.dates.length - 1}
              </text>
            ) : null}
            {isWide && !isToday && (first || day.kept.length > 0) ? (
              <text className={styles.name} y={-shape.above - 16}>
                {words}
              </text>
            ) : isWide && isToday ? (
              <text className={styles.todayWord} x={mirrored ? 14 : -14} y={-shape.above - 20}>
                {first ? t`today: ${words}` : t`today`}
              </text>
            ) : null}
            <text className={styles.weekday} y={shape.label - 14}>
              {formats.weekdayShort(day.date)}
            </text>
            <text className={styles.number} y={shape.label + 5}>
              {formats.dayNumber(day.date)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
