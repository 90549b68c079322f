// The papers of a circle on its page: what waits for my answer, and the way to all of them.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { minutesOf, papersOf, papersToAnswer } from '@orrery/domain';
import { FileText } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { othersOf } from '../together/use-circles.ts';
import { PaperRow } from './paper-row.tsx';
import { papersPath } from './use-papers.ts';

export function PapersSection({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const all = papersOf(circle.state.papers, minutesOf(now));
  const toAnswer = papersToAnswer(circle.state.papers, circle.inCircle, minutesOf(now));
  if (all.length === 0 && othersOf(circle).length === 0) return null;
  return (
    <section>
      <SectionHead>
        <Trans>Papers</Trans>
      </SectionHead>
      <List label={t`Papers`}>
        {toAnswer.map((paper) => (
          <PaperRow key={paper.id} circle={circle} paper={paper} strong />
        ))}
        <ListRow
          lead={<FileText aria-hidden />}
          title={<Trans>Agreements, pledges, boundaries, and plans between metamours</Trans>}
          detail={
            all.length > 0
              ? plural(all.length, { one: 'One here', other: '# here' })
              : t`What you put your names to, with the words that you choose`
          }
          href={papersPath(circle)}
        />
      </List>
    </section>
  );
}
