// What is told: the plainest first, with its caution and figures; further ones below, each with the notes behind it.
import { Trans, useLingui } from '@lingui/react/macro';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import styles from './patterns.module.css';
import type { Placed } from './report.ts';
import { useSentenceWords } from './sentence-words.ts';
import { patternsPath } from './use-asked.ts';

export function Findings({ found }: { found: readonly Placed[] }) {
  const { t } = useLingui();
  const words = useSentenceWords();
  const [first, ...further] = found;
  if (!first) return null;
  return (
    <div className={styles.findings}>
      <p className="t-title">{words.sentence(first.comparison)}</p>
      <p>{words.caution(first.comparison)}</p>
      <p className={styles.exact}>{words.exact(first.comparison)}</p>
      <p className="t-small">
        <TextLink href={`${patternsPath}/${first.place}`}>
          <Trans>The notes behind it</Trans>
        </TextLink>
      </p>
      {further.length > 0 ? (
        <List label={t`Further patterns`}>
          {further.map(({ place, comparison }) => (
            <ListRow
              key={place}
              title={words.sentence(comparison)}
              detail={words.counts(comparison)}
              href={`${patternsPath}/${place}`}
            />
          ))}
        </List>
      ) : null}
    </div>
  );
}
