// What helped last time, as a beginning for the next one: shown, and taken only where somebody says so.
import { Trans } from '@lingui/react/macro';
import { type EveningFields, eveningToLearnFrom, myDateOf } from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './own-time.module.css';
import { planOf, useOwnTimeWords } from './words.ts';

export function LastTime({ onTake }: { onTake: (fields: EveningFields) => void }) {
  const { state, now } = useOrrery();
  const formats = useFormats();
  const words = useOwnTimeWords();
  const [isTaken, setTaken] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const last = eveningToLearnFrom(state.compass, myDateOf(state, now));
  useEffect(() => {
    if (isTaken) told.current?.focus();
  }, [isTaken]);
  if (!last) return null;
  const { fields } = last;
  const day = formats.day(fields.on);
  const plan = planOf(state, fields).join(', ');
  if (isTaken)
    return (
      <p ref={told} tabIndex={-1} className={styles.quiet}>
        <Trans>Begun with what you had on {day}. Change whatever you like.</Trans>
      </p>
    );
  return (
    <section className={styles.last}>
      <h2 className="t-small">
        {fields.went ? (
          <Trans>
            Last time, {day}: {words.went[fields.went]}
          </Trans>
        ) : (
          <Trans>Last time, {day}</Trans>
        )}
      </h2>
      {plan ? <p className={styles.text}>{plan}</p> : null}
      {fields.afterwards ? <p className={styles.text}>{fields.afterwards}</p> : null}
      <Button
        onPress={() => {
          setTaken(true);
          onTake(fields);
        }}
      >
        <Trans>Begin with what you had then</Trans>
      </Button>
    </section>
  );
}
