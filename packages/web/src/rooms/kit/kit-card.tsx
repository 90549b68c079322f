// The kit as it is printed: the words, the relay, and how to use them. Alone on its sheet.
import { Trans, useLingui } from '@lingui/react/macro';
import { hostOf } from '@orrery/client/sync';
import styles from './kit-card.module.css';

export function KitCard({ words, relay, day }: { words: readonly string[]; relay: string; day: string }) {
  const { t } = useLingui();
  const numbered = words.map((word, at) => ({ number: at + 1, word }));
  return (
    <section className={styles.card} aria-label={t`Your kit`}>
      <p className={styles.head}>
        <Trans>Orrery, {day}</Trans>
      </p>
      <ol className={styles.words} aria-label={t`The words`} translate="no" lang="en">
        {numbered.map(({ number, word }) => (
          <li key={number}>
            <span className={styles.number} aria-hidden>
              {number}
            </span>
            {word}
          </li>
        ))}
      </ol>
      <p className={styles.relay}>
        <Trans>
          Relay: <strong translate="no">{hostOf(relay)}</strong>
        </Trans>
      </p>
      <p className={styles.how}>
        <Trans>
          On another device: open <span translate="no">{location.host}</span>, choose “I have it on another
          device”, and type these words. Whoever has them can read everything; nobody can replace them.
        </Trans>
      </p>
    </section>
  );
}
