// Under a sentence that stands: what it was said to be about.
import type { Meaning } from '@orrery/domain';
import { useMeaningWords } from './meaning-words.ts';

export function MeaningLine({ means }: { means: Meaning | undefined }) {
  const { said } = useMeaningWords();
  return means ? <span className="t-caption">{said(means)}</span> : null;
}
