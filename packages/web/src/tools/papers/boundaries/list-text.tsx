// A list of boundaries as it reads, by whose behaviour its sentences are about; with each sentence, what belongs to it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { BoundaryItem, MemberId } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { MeaningLine } from '../meanings/meaning-line.tsx';
import styles from '../papers.module.css';
import { useBoundaryWords } from './boundary-words.ts';

export function ListText(props: {
  items: readonly BoundaryItem[];
  /** Whose list it is; nobody where it is my own. */
  author?: string | undefined;
  each: (item: BoundaryItem) => ReactNode;
}) {
  const { items, author, each } = props;
  const { t } = useLingui();
  const words = useBoundaryWords();
  // its sentences are in the words of whoever wrote it, so the headings are, too (BOUND13)
  const theirs = {
    mine: t`${author}: what I do`,
    ours: t`${author}: what we would agree on`,
    yours: t`${author}: what I ask of somebody`,
  };
  return (
    <div className={styles.paper}>
      {(['mine', 'ours', 'yours'] as const).map((whose) => {
        const those = items.filter((item) => item.whose === whose);
        return those.length > 0 ? (
          <section key={whose}>
            <h2 className="t-small">{author === undefined ? words.sorts[whose] : theirs[whose]}</h2>
            <ol className={styles.items}>
              {those.map((item) => (
                <li key={item.id} className={styles.item}>
                  {each(item)}
                </li>
              ))}
            </ol>
          </section>
        ) : null;
      })}
    </div>
  );
}

export function ItemText(props: {
  item: BoundaryItem;
  nameOf: (id: MemberId) => string;
  /** How it stands; where nothing does yet, whom it asks. */
  standing?: string | undefined;
}) {
  const { item, nameOf, standing } = props;
  const { need, whose, crossed, why, elsewhere, asks, touches } = item;
  const formats = useFormats();
  const words = useBoundaryWords();
  const asked = formats.list(asks.map(nameOf));
  const who = formats.list([...touches.map(nameOf), ...(elsewhere ? [elsewhere] : [])]);
  return (
    <>
      <span className={styles.sentence}>{item.text}</span>
      <MeaningLine means={item.means} />
      <span className="t-caption">
        {words.needs[need]}
        {standing ? <> · {standing}</> : null}
      </span>
      {standing === undefined && asked ? (
        <span className="t-small">
          {whose === 'ours' ? <Trans>It takes the yes of {asked}.</Trans> : <Trans>It asks {asked}.</Trans>}
        </span>
      ) : null}
      {crossed ? (
        <span className="t-small">
          <Trans>Where it is crossed: {crossed}</Trans>
        </span>
      ) : null}
      {why ? (
        <span className="t-small">
          <Trans>Why: {why}</Trans>
        </span>
      ) : null}
      {who ? (
        <span className="t-small">
          <Trans>It touches {who}.</Trans>
        </span>
      ) : null}
    </>
  );
}
