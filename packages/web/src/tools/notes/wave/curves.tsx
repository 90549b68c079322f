// Waves side by side, the oldest first, all on one scale of strength and of time.
import { useLingui } from '@lingui/react/macro';
import type { Note } from '@orrery/domain';
import { usePreferences } from '../../../app/preferences.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Curve, CurveFrame } from './curve-frame.tsx';
import styles from './curves.module.css';
import { frame, sideBySide } from './curves.ts';
import { useWaveWords } from './wave-words.ts';

/** Room that a day needs under its curve, in pixels. */
const dayWidth = 44;

export function Curves({ waves, hasLatest }: { waves: readonly Note[]; hasLatest: boolean }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWaveWords();
  const { covered } = usePreferences();
  const told = waves
    .map(({ fields }) => {
      const day = formats.day(formats.dayOf(fields.at));
      const name = covered ? t`Wave` : words.title(fields);
      return `${name}, ${day}: ${fields.ratings.map(({ strength }) => words.figure(strength)).join(', ')}`;
    })
    .join('; ');
  return (
    <CurveFrame label={t`How strong each wave was, the oldest first. ${told}`}>
      {(width) => {
        const placed = sideBySide(
          waves.map(({ fields }) => fields.ratings),
          width,
        );
        // where days would lie on each other, every second one is written, counted from the latest
        const each = (width - frame.left) / waves.length < dayWidth ? 2 : 1;
        return placed.map(({ middle, points }, k) => {
          const wave = waves[k];
          const fromLast = waves.length - 1 - k;
          const isLatest = hasLatest && fromLast === 0;
          return wave ? (
            <g key={wave.id}>
              <Curve points={points} isLatest={isLatest} />
              {fromLast % each === 0 ? (
                <text
                  className={styles.day}
                  data-latest={isLatest || undefined}
                  x={middle}
                  y={frame.height - frame.bottom + 20}
                >
                  {formats.dayShort(formats.dayOf(wave.fields.at))}
                </text>
              ) : null}
            </g>
          ) : null;
        });
      }}
    </CurveFrame>
  );
}
