// How strong, in one tap: every figure from 0 to 10 is a button of its own. Arrow keys move among them and choose nothing; the same
// figure can be said again.
import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useNoteWords } from '../note-words.ts';
import styles from './strength-strip.module.css';
import { useWaveWords } from './wave-words.ts';

const strengths = Array.from({ length: 11 }, (_, strength) => strength);

export interface StrengthStripProps {
  /** What was said last. */
  value: number | null;
  onRate: (strength: number) => void;
}

export function StrengthStrip({ value, onRate }: StrengthStripProps) {
  const { t } = useLingui();
  const { strength: say } = useNoteWords();
  const { figure } = useWaveWords();
  return (
    <div className={styles.strip}>
      <p className={styles.label} aria-hidden>
        <Trans>How strong is it now?</Trans>
      </p>
      <ToggleButtonGroup
        className={styles.figures}
        aria-label={t`How strong is it now?`}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = strengths.find((strength) => keys.has(strength)) ?? value;
          if (chosen !== null) onRate(chosen);
        }}
      >
        {strengths.map((strength) => (
          <ToggleButton key={strength} id={strength} className={styles.figure} aria-label={say(strength)}>
            {figure(strength)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className={styles.ends} aria-hidden>
        <span>
          <Trans>not at all</Trans>
        </span>
        <span>
          <Trans>as strong as it gets</Trans>
        </span>
      </p>
    </div>
  );
}
