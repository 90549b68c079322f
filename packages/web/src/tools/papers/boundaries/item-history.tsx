// What happened to one sentence of a list, from its first writing on. Nothing of it is counted.
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type BoundaryMoment, historyOfItem, type Paper } from '@orrery/domain';
import type { ReactNode } from 'react';
import { useMeaningWords } from '../meanings/meaning-words.ts';
import styles from '../papers.module.css';
import { usePaperWords } from '../use-paper-words.ts';
import { useBoundaryWords } from './boundary-words.ts';

export function ItemHistory({ circle, paper, item }: { circle: Circle; paper: Paper; item: string }) {
  const words = usePaperWords(circle);
  return (
    <ol className={styles.history}>
      {historyOfItem(paper, item).map((moment) => (
        <li key={moment.entry}>
          <span className="t-caption">{words.formats.dayWithYear(words.formats.dayOf(moment.at))}</span>
          <Moment circle={circle} moment={moment} />
        </li>
      ))}
    </ol>
  );
}

function Moment({ circle, moment }: { circle: Circle; moment: BoundaryMoment }): ReactNode {
  const words = usePaperWords(circle);
  const sorted = useBoundaryWords();
  const meaning = useMeaningWords();
  if (moment.kind === 'takenOut')
    return (
      <span>
        <Trans>Taken out</Trans>
      </span>
    );
  if (moment.kind === 'said') {
    const { by, says, words: text } = moment.word;
    const name = words.formats.capital(words.nameOf(by));
    return (
      <span>
        {name}: {words.says[says]}
        {text ? <>, “{text}”</> : null}
      </span>
    );
  }
  const { item } = moment;
  const before = moment.kind === 'changed' ? moment.before : undefined;
  const more = [
    before && before.need !== item.need ? sorted.needs[item.need] : '',
    before && before.whose !== item.whose ? sorted.sorts[item.whose] : '',
    before && item.means && JSON.stringify(before.means) !== JSON.stringify(item.means)
      ? meaning.said(item.means)
      : '',
  ].filter(Boolean);
  return (
    <span>
      {moment.kind === 'written' ? <Trans>Written</Trans> : <Trans>Changed</Trans>}
      {more.length > 0 ? <>: {more.join(', ')}</> : null}
      {before && before.text === item.text ? null : <>, “{item.text}”</>}
    </span>
  );
}
