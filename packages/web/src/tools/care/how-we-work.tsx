// How clients and a provider work together, as it stands for me: what was signed, in its own words, or what is missing (CARE21–CARE25).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { minutesOf, papersOf, papersToAnswer } from '@orrery/domain';
import { FileText } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { useTermsLabels } from '../papers/care-terms/use-terms-labels.ts';
import { PaperRow } from '../papers/paper-row.tsx';
import { paperPath, papersPath, writePath } from '../papers/use-papers.ts';
import { othersOf } from '../together/use-circles.ts';
import { othersAtWork } from './begun.ts';

export function HowWeWork({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const labels = useTermsLabels();
  const found = othersAtWork(circle, minutesOf(now)).flatMap(({ terms }) => terms ?? []);
  const mine = [...new Map(found.map((one) => [one.paper.id, one])).values()];
  const toAnswer = papersToAnswer(circle.state.papers, circle.inCircle, minutesOf(now));
  const all = papersOf(circle.state.papers, minutesOf(now));
  if (othersOf(circle).length === 0 && all.length === 0) return null;
  // what is there and neither holds for me nor waits for me: shown, and waiting for somebody else, or withdrawn
  const besides = all.filter(
    (one) => !toAnswer.includes(one) && !mine.some(({ paper }) => paper.id === one.id),
  );
  return (
    <section>
      <SectionHead>
        <Trans>How we work together</Trans>
      </SectionHead>
      <Flow>
        {mine.length === 0 ? (
          <p>
            {circle.isProvider ? (
              <Trans>
                Nothing is shown to you yet. It begins when a client and you have signed how you work
                together.
              </Trans>
            ) : (
              <Trans>
                Nothing that you put here is shown to whoever works with you yet. It begins when all of you
                have signed how you work together.
              </Trans>
            )}
          </p>
        ) : null}
        {mine.map(({ paper, content }) => (
          <div key={paper.id}>
            <Terms>
              {(['seen', 'reads', 'between', 'urgent'] as const).map((part) => (
                <Term key={part} name={labels[part]}>
                  {content[part]}
                </Term>
              ))}
            </Terms>
          </div>
        ))}
        <List label={t`How we work together`}>
          {toAnswer.map((paper) => (
            <PaperRow key={paper.id} circle={circle} paper={paper} strong />
          ))}
          {mine.map(({ paper, content }) =>
            toAnswer.includes(paper) ? null : (
              <ListRow
                key={paper.id}
                lead={<FileText aria-hidden />}
                title={content.title}
                detail={<Trans>All of it, as it was signed</Trans>}
                href={paperPath(circle, paper.id)}
              />
            ),
          )}
          {besides.slice(0, 1).map((paper) => (
            <PaperRow key={paper.id} circle={circle} paper={paper} />
          ))}
          {all.length > 1 ? (
            <ListRow
              lead={<FileText aria-hidden />}
              title={<Trans>All papers of this space</Trans>}
              href={papersPath(circle)}
            />
          ) : null}
        </List>
        {mine.length === 0 && toAnswer.length === 0 ? (
          <ButtonRow>
            <ButtonLink kind={all.length === 0 ? 'main' : 'outline'} href={writePath(circle)}>
              <Trans>Write how we work together</Trans>
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </Flow>
    </section>
  );
}
