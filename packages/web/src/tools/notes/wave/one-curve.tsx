// One wave, from its first rating to its last.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { WaveRating } from '@orrery/domain';
import { Curve, CurveFrame } from './curve-frame.tsx';
import styles from './curves.module.css';
import { frame, oneCurve } from './curves.ts';
import { Legend } from './legend.tsx';
import { useWaveWords } from './wave-words.ts';

export function OneCurve({ ratings }: { ratings: readonly WaveRating[] }) {
  const { t } = useLingui();
  const { figure, after } = useWaveWords();
  const told = ratings.map(({ second, strength }) => `${after(second)}: ${figure(strength)}`).join('; ');
  const minutes = Math.round((ratings.at(-1)?.second ?? 0) / 60);
  const low = frame.height - frame.bottom + 20;
  return (
    <>
      <CurveFrame label={t`How strong it was. ${told}`}>
        {(width) => (
          <>
            <Curve points={oneCurve(ratings, width)} isLatest />
            <text className={`${styles.day} ${styles.start}`} x={frame.left} y={low}>
              {t`at first`}
            </text>
            <text className={`${styles.day} ${styles.end}`} x={width} y={low}>
              {plural(minutes, { one: '# minute', other: '# minutes' })}
            </text>
          </>
        )}
      </CurveFrame>
      <Legend />
    </>
  );
}
