// In the middle of it: the wave, one line to do, one tap to rate, and a way to stop. Nothing else.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Note, NoteFields } from '@orrery/domain';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Guide } from './guide.tsx';
import styles from './riding.module.css';
import { Sea } from './sea.tsx';
import { StrengthStrip } from './strength-strip.tsx';
import { rated, WAYS } from './wave.ts';
import { useWaveWords } from './wave-words.ts';

export function Riding({ wave, onStop }: { wave: Note; onStop: () => void }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const words = useWaveWords();
  const [start] = useState(() => performance.now());
  const { fields } = wave;
  const way = fields.way ?? 'watching';
  const last = fields.ratings.at(-1)?.strength ?? null;
  const change = (changes: Partial<NoteFields>) =>
    void attempt({ tool: 'notes', intent: { type: 'changeNote', note: wave.id, changes } });

  return (
    <Screen
      title={words.title(fields)}
      documentTitle={t`A wave`}
      visibility={<OnlyYou />}
      back={{ href: '/mine', label: t`Mine` }}
      alone
    >
      <Sea strength={last ?? 5} />
      <div className={styles.ways}>
        <Guide key={way} way={way} course={words.course(fields)} start={start} />
        <ToggleButtonGroup
          className={styles.choice}
          aria-label={t`What you do meanwhile`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[way]}
          onSelectionChange={(keys) => {
            const chosen = WAYS.find((one) => keys.has(one));
            if (chosen) change({ way: chosen });
          }}
        >
          {WAYS.map((one) => (
            <ToggleButton key={one} id={one} className={styles.way}>
              {words.ways[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className={styles.foot}>
        <StrengthStrip value={last} onRate={(strength) => change(rated(fields, Date.now(), strength))} />
        <Button kind="plain" onPress={onStop}>
          <Trans>Stop here</Trans>
        </Button>
      </div>
    </Screen>
  );
}
