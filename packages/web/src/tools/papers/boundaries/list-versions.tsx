// All versions of somebody’s list, the latest first: which holds now.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Paper, PaperVersion } from '@orrery/domain';
import { inAddress } from '../../../app/named.ts';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { paperPath } from '../use-papers.ts';

export function ListVersions(props: { circle: Circle; paper: Paper; shown: PaperVersion }) {
  const { circle, paper, shown } = props;
  const { t } = useLingui();
  const { formats } = usePaperWords(circle);
  if (paper.versions.length < 2) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Versions</Trans>
      </SectionHead>
      <List label={t`Versions`}>
        {[...paper.versions].reverse().map((version) => (
          <ListRow
            key={version.id}
            title={formats.dayWithYear(formats.dayOf(version.draft.at))}
            detail={
              version.counts ? t`As it is now` : version.isReplaced ? t`Until a later one` : t`Not in force`
            }
            chosen={version.id === shown.id}
            href={`${paperPath(circle, paper.id)}?version=${inAddress(version.id)}`}
          />
        ))}
      </List>
    </section>
  );
}
