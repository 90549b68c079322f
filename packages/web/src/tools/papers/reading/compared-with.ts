// What a version is read beside: never what its drafter chose, as long as there is one that all have signed.
import { newestSigned, type Paper, type PaperVersion } from '@orrery/domain';

export function comparedWith(paper: Paper, version: PaperVersion): PaperVersion | undefined {
  const isOther = ({ id }: PaperVersion) => id !== version.id;
  const before = paper.versions.slice(0, paper.versions.indexOf(version));
  const base = [...version.draft.after].reverse();
  return (
    paper.versions.filter(isOther).find(({ counts }) => counts) ??
    newestSigned(paper).filter(isOther).at(-1) ??
    // one that is itself the last to be signed: beside what all had signed before it
    before.filter(({ wasSigned }) => wasSigned).at(-1) ??
    base.flatMap((id) => paper.versions.filter((one) => one.id === id)).find(isOther)
  );
}
