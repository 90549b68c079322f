// All papers of a circle, and what I write at for it and have shown to nobody.
import { Trans, useLingui } from '@lingui/react/macro';
import { KINDS, minutesOf, papersOf, papersToAnswer, standingOfPaper } from '@orrery/domain';
import { PenLine } from 'lucide-react';
import { useOrrery } from '../../app/orrery.tsx';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Flow } from '../../ui/flow.tsx';
import { List, ListRow } from '../../ui/list-row.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { CircleFrame } from '../together/circle-frame.tsx';
import { type InOne, WithCircle } from '../together/dates/with-circle.tsx';
import { othersOf, pathOf } from '../together/use-circles.ts';
import { ClashesSection } from './clashes/clashes-section.tsx';
import { isInCircle, useClashes } from './clashes/use-clashes.ts';
import { nearFromPath } from './metamours/use-readiness.ts';
import { PaperRow } from './paper-row.tsx';
import {
  draftPath,
  draftsFor,
  isPaperInForce,
  listPath,
  metamourPath,
  pledgePath,
  writePath,
} from './use-papers.ts';

export default function PapersScreen() {
  return <WithCircle>{(one) => <Whole key={one.circle.id} {...one} />}</WithCircle>;
}

function Whole({ circles, circle }: InOne) {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const minutes = minutesOf(now);
  const all = papersOf(circle.state.papers, minutes);
  const toAnswer = papersToAnswer(circle.state.papers, circle.inCircle, minutes);
  const isInForce = (paper: (typeof all)[number]) => {
    const { kind } = standingOfPaper(paper, circle.inCircle, minutes);
    if (KINDS[paper.kind].isOwn) return false;
    if (paper.kind === 'careTerms') return isPaperInForce(circle, paper, minutes);
    // a pause shows to nobody whose paper it is not, by its place neither
    return kind === 'inForce' || (kind === 'paused' && paper.parties.includes(circle.inCircle.me));
  };
  const inForce = all.filter((paper) => !toAnswer.includes(paper) && isInForce(paper));
  const isList = (paper: (typeof all)[number]) =>
    KINDS[paper.kind].isOwn && standingOfPaper(paper, circle.inCircle, minutes).kind === 'inForce';
  const lists = all.filter((paper) => !toAnswer.includes(paper) && isList(paper));
  const rest = all.filter((paper) => ![...toAnswer, ...inForce, ...lists].includes(paper));
  const drafts = draftsFor(state, circle);
  const parts = [
    { label: t`Waits for your answer`, papers: toAnswer },
    { label: circle.isCare ? t`In force` : t`In force, or paused`, papers: inForce },
    { label: t`Lists of boundaries`, papers: lists },
    { label: t`Not in force`, papers: rest },
  ];
  const clashes = useClashes().filter((one) => isInCircle(one, circle));
  const isAlone = othersOf(circle).length === 0;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Papers`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
    >
      <Flow>
        {all.length + drafts.length === 0 ? (
          <Empty>
            {isAlone ? (
              <Trans>A paper needs somebody else, and you are alone in this circle.</Trans>
            ) : (
              <Trans>
                Nothing is written down here yet. A paper is in force only while everybody whose name it needs
                has signed it.
              </Trans>
            )}
          </Empty>
        ) : null}
        {parts.map(({ label, papers }) =>
          papers.length > 0 ? (
            <section key={label}>
              <SectionHead>{label}</SectionHead>
              <List label={label}>
                {papers.map((paper) => (
                  <PaperRow key={paper.id} circle={circle} paper={paper} strong={papers === toAnswer} />
                ))}
              </List>
            </section>
          ) : null,
        )}
        {drafts.length > 0 ? (
          <section>
            <SectionHead>
              <Trans>What only you have seen</Trans>
            </SectionHead>
            <List label={t`What only you have seen`}>
              {drafts.map((draft) => (
                <ListRow
                  key={draft.id}
                  lead={<PenLine aria-hidden />}
                  title={draft.fields.content.title || t`Without a name so far`}
                  detail={
                    draft.fields.paper ? t`A new version that you write at` : t`A paper that you write at`
                  }
                  href={draftPath(circle, draft)}
                />
              ))}
            </List>
          </section>
        ) : null}
        <ClashesSection clashes={clashes} />
        {circle.isCare && !isAlone ? (
          <ButtonRow>
            <ButtonLink href={writePath(circle)}>
              <Trans>Write how we work together</Trans>
            </ButtonLink>
          </ButtonRow>
        ) : null}
        {isAlone || circle.isCare ? null : (
          <ButtonRow>
            <ButtonLink href={writePath(circle)}>
              <Trans>Write an agreement</Trans>
            </ButtonLink>
            <ButtonLink href={pledgePath(circle)}>
              <Trans>Write a pledge</Trans>
            </ButtonLink>
            <ButtonLink href={listPath(circle)}>
              <Trans>Write my boundaries</Trans>
            </ButtonLink>
          </ButtonRow>
        )}
        {isAlone || circle.isCare ? null : (
          <section>
            <SectionHead>
              <Trans>Between metamours</Trans>
            </SectionHead>
            <ButtonRow>
              <ButtonLink href={nearFromPath(circle)}>
                <Trans>First ask myself, alone: how near?</Trans>
              </ButtonLink>
              <ButtonLink href={metamourPath(circle)}>
                <Trans>Write a plan between metamours</Trans>
              </ButtonLink>
            </ButtonRow>
          </section>
        )}
      </Flow>
    </CircleFrame>
  );
}
