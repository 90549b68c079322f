// All versions of a paper, the latest first: who drafted each and when, and what became of it.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { minutesOf, openVersions, type Paper, type PaperVersion, standingOfPaper } from '@orrery/domain';
import { inAddress } from '../../../app/named.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { paperPath } from '../use-papers.ts';

export function VersionsList(props: { circle: Circle; paper: Paper; shown: PaperVersion }) {
  const { circle, paper, shown } = props;
  const { t } = useLingui();
  const { now } = useOrrery();
  const words = usePaperWords(circle);
  if (paper.versions.length < 2) return null;
  const open = openVersions(paper, minutesOf(now));
  const isSaid =
    paper.parties.includes(circle.inCircle.me) ||
    standingOfPaper(paper, circle.inCircle, minutesOf(now)).kind === 'inForce';
  const became = (version: PaperVersion): string => {
    // others read of a paper that is paused, too, that it is not in force, and no more
    if (version.counts) return isSaid ? t`Signed by all` : t`Was signed by all`;
    if (version.wasSigned)
      return version.isReplaced ? t`Signed by all until a later one was` : t`Was signed by all`;
    if (open.includes(version)) return t`On the table`;
    return t`Did not come about`;
  };
  return (
    <section>
      <SectionHead>
        <Trans>Versions</Trans>
      </SectionHead>
      <List label={t`Versions`}>
        {[...paper.versions].reverse().map((version) => {
          const { by, at } = version.draft;
          const day = words.formats.dayWithYear(words.formats.dayOf(at));
          const who = words.nameOf(by);
          return (
            <ListRow
              key={version.id}
              title={t({ message: `${day}, by ${who}`, comment: 'when a version was drafted, and by whom' })}
              detail={became(version)}
              chosen={version.id === shown.id}
              href={`${paperPath(circle, paper.id)}?version=${inAddress(version.id)}`}
            />
          );
        })}
      </List>
    </section>
  );
}
