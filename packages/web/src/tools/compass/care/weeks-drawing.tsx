// Weeks side by side: a dot for how full each was, a line for the room there was, and a thick bar where the dot lies above the line.
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, type LocalDate, type WeekOfMine } from '@orrery/domain';
import { useFormats } from '../../../shell/formats.tsx';
import { usePlace } from '../../../ui/use-place.ts';
import styles from './care.module.css';
import { useCareWords } from './care-words.ts';
import { atOnce, frame, heightAt, type PlacedWeek, placeWeeks } from './weeks.ts';

export interface WeeksDrawingProps {
  weeks: readonly WeekOfMine[];
  last: LocalDate;
  /** The week that is now. */
  present: LocalDate;
}

/** A day is written under every third week, counted from the last. */
const each = 3;

export function WeeksDrawing({ weeks, last, present }: WeeksDrawingProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useCareWords();
  const { element, width } = usePlace();
  const placed = placeWeeks(weeks, last, width);
  const told = placed
    .flatMap(({ week, said }) => {
      if (!said) return [];
      const days = formats.dayRange(week, addDays(week, 6));
      const load = said.load === null ? '–' : words.load[said.load];
      const room = said.room === null ? '–' : words.room[said.room];
      return [t`${days}: ${load}, room: ${room}`];
    })
    .join('; ');
  return (
    <div>
      <svg
        ref={element}
        className={styles.frame}
        viewBox={`0 0 ${width} ${frame.height}`}
        height={frame.height}
        role="img"
        aria-label={t`How full each week was, and the room there was for it, the oldest first. ${told}`}
      >
        {[0, 1, 2, 3, 4].map((figure) => (
          <path key={figure} className={styles.level} d={`M${frame.left} ${heightAt(figure)}H${width}`} />
        ))}
        <text className={styles.end} x={frame.left - 8} y={heightAt(4) + 4}>
          {t({ message: 'most', comment: 'upper end of a scale' })}
        </text>
        <text className={styles.end} x={frame.left - 8} y={heightAt(0) + 4}>
          {t({ message: 'none', comment: 'lower end of a scale' })}
        </text>
        {placed.map((one, k) => (
          <g key={one.week}>
            <OneWeek {...one} />
            {(atOnce - 1 - k) % each === 0 ? (
              <text
                className={styles.day}
                data-present={one.week === present || undefined}
                x={one.x}
                y={frame.height - frame.bottom + 22}
              >
                {formats.dayShort(one.week)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <ul className={styles.legend}>
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden>
            <circle className={styles.load} r="5" />
          </svg>
          <Trans>how full it was</Trans>
        </li>
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden>
            <path className={styles.room} d="M-8 0H8" />
          </svg>
          <Trans>the room there was</Trans>
        </li>
        <li>
          <svg viewBox="-9 -9 18 18" aria-hidden>
            <path className={styles.over} d="M0 7V-4" />
            <path className={styles.room} d="M-8 7H8" />
            <circle className={styles.load} data-over r="5" cy="-4" />
          </svg>
          <Trans>fuller than there was room for</Trans>
        </li>
      </ul>
    </div>
  );
}

function OneWeek({ x, said, isTooFull }: PlacedWeek) {
  if (!said) return null;
  const { load, room } = said;
  return (
    <>
      {load !== null && room !== null ? (
        <path
          className={isTooFull ? styles.over : styles.under}
          d={`M${x} ${heightAt(room)}V${heightAt(load)}`}
        />
      ) : null}
      {room === null ? null : <path className={styles.room} d={`M${x - 9} ${heightAt(room)}H${x + 9}`} />}
      {load === null ? null : (
        <circle className={styles.load} data-over={isTooFull || undefined} cx={x} cy={heightAt(load)} r={5} />
      )}
    </>
  );
}
