// One paper: how it stands, what it says or changes, what each has said to it, and what I can say or do.
import { Trans, useLingui } from '@lingui/react/macro';
import { KINDS, minutesOf, shownVersion, standingOfPaper, versionsToAnswer } from '@orrery/domain';
import { Fragment, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { ListScreen } from '../boundaries/list-screen.tsx';
import { BesideSentence } from '../clashes/beside-sentence.tsx';
import { NextPart } from '../metamours/next-part.tsx';
import { PartsPart } from '../metamours/parts-part.tsx';
import { ActivityWords } from '../pledges/activity-words.tsx';
import { PausePart } from '../pledges/pause-part.tsx';
import { SavePart } from '../saving/save-part.tsx';
import { AskedPart } from '../signing/asked-part.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { isFull, isPaperInForce, metamourPath, papersPath, pledgePath, writePath } from '../use-papers.ts';
import { type InPaper, WithPaper } from '../with-paper.tsx';
import { AnswerPart } from './answer-part.tsx';
import { comparedWith } from './compared-with.ts';
import { ItemWords } from './item-words.tsx';
import { PaperText } from './paper-text.tsx';
import { TextOrChanges } from './text-or-changes.tsx';
import { VersionsList } from './versions-list.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export default function PaperScreen() {
  return (
    <WithPaper>
      {(one) =>
        one.paper.kind === 'boundaries' ? (
          <ListScreen key={one.paper.id} {...one} />
        ) : (
          <Whole key={one.paper.id} {...one} />
        )
      }
    </WithPaper>
  );
}

function Whole({ circles, circle, paper }: InPaper) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const [query] = useSearchParams();
  const words = usePaperWords(circle);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const minutes = minutesOf(now);
  const standing = standingOfPaper(paper, circle.inCircle, minutes);
  const asked = versionsToAnswer(paper, circle.inCircle, minutes);
  const version =
    paper.versions.find(({ id }) => id === query.get('version')) ??
    asked.at(-1) ??
    shownVersion(paper, minutes);
  const before = comparedWith(paper, version);
  const isMine = paper.parties.includes(circle.inCircle.me);
  // one who left takes no terms from two others
  const isOver = standing.kind === 'ended' && !isPaperInForce(circle, paper, minutes);
  const { content, by, at } = version.draft;
  // what counts keeps its pause at the top, whichever version is looked at: no draft of anybody's takes it away
  const counting = paper.versions.find(({ counts }) => counts);
  // in a plan of metamours one sees one’s own name and whether all have signed, and who is slow nobody does
  const shownNames = KINDS[paper.kind].isQuiet && !version.isSigned ? [circle.inCircle.me] : paper.parties;
  const isAnother = counting !== undefined && counting.id !== version.id;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={content.title}
      back={{ href: papersPath(circle), label: t`Papers` }}
    >
      <Flow>
        <p className="t-lead" role="status">
          {words.standing(paper)}
        </p>
        {isMine && !isOver && isFull(paper) ? (
          <p>
            <Trans>
              So much was said of this paper that it is over for good. What it said can still be read; a new
              paper can be begun.
            </Trans>
          </p>
        ) : null}
        {isMine && counting?.draft.content.kind === 'pledge' && !isOver ? (
          <PausePart circle={circle} paper={paper} version={counting} />
        ) : null}
        {isAnother && standing.kind === 'inForce' ? (
          <p>
            <Trans>
              You are looking at another version. The one in force stands until everybody has signed this one.
            </Trans>
          </p>
        ) : null}
        {isAnother && standing.kind === 'paused' && isMine ? (
          <p>
            <Trans>
              You are looking at another version. The pause above is of the whole paper, with the words that
              all of you have signed.
            </Trans>
          </p>
        ) : null}
        {isMine && content.kind === 'pledge' ? (
          <p>
            <Trans>
              A yes here is not a yes tonight. Answers to single activities show to nobody: only whether all
              of you said yes. With two of you, whoever said yes can tell from that what the other has not
              said.
            </Trans>
          </p>
        ) : null}
        <Terms>
          <Term name={<Trans>Between</Trans>}>{words.formats.capital(words.names(paper.parties))}</Term>
          <Term name={<Trans>Drafted by</Trans>}>
            {words.formats.capital(words.nameOf(by))}, {words.formats.dayWithYear(words.formats.dayOf(at))}
          </Term>
          {isMine
            ? words.inOrder(shownNames).map((party) => (
                <Term key={party} name={words.formats.capital(words.nameOf(party))}>
                  {words.answerOf(paper, version, party)}
                </Term>
              ))
            : null}
        </Terms>
        {isMine && paper.kind === 'metamour' ? <PartsPart circle={circle} paper={paper} /> : null}
        <TextOrChanges before={before} content={content} told={before && words.comparedWith(before)}>
          <PaperText
            content={content}
            below={(item) => (
              <Fragment key={item.id}>
                {content.kind === 'pledge' ? (
                  <ActivityWords circle={circle} paper={paper} version={version} activity={item} />
                ) : (
                  <ItemWords circle={circle} paper={paper} version={version} item={item} />
                )}
                <BesideSentence {...{ circle, paper, version }} item={item.id} />
              </Fragment>
            )}
          />
        </TextOrChanges>
        {isMine ? <AnswerPart circle={circle} paper={paper} version={version} /> : null}
        {isMine ? <AskedPart circle={circle} paper={paper} version={version} /> : null}
        {isMine && paper.kind === 'metamour' ? <NextPart circle={circle} paper={paper} /> : null}
        {isMine && !isOver ? (
          <>
            <ButtonRow>
              {!isFull(paper) ? (
                <ButtonLink href={writePath(circle, { paper, base: version.id })}>
                  <Trans>Write a new version</Trans>
                </ButtonLink>
              ) : paper.kind === 'pledge' ? (
                <ButtonLink href={pledgePath(circle)}>
                  <Trans>Write a pledge</Trans>
                </ButtonLink>
              ) : paper.kind === 'metamour' ? (
                <ButtonLink href={metamourPath(circle)}>
                  <Trans>Write a plan between metamours</Trans>
                </ButtonLink>
              ) : paper.kind === 'careTerms' ? (
                <ButtonLink href={writePath(circle)}>
                  <Trans>Write how we work together</Trans>
                </ButtonLink>
              ) : (
                <ButtonLink href={writePath(circle)}>
                  <Trans>Write an agreement</Trans>
                </ButtonLink>
              )}
              {standing.kind === 'withdrawn' && standing.by.includes(circle.inCircle.me) ? null : (
                <Button kind="plain" onPress={() => setWithdrawing(true)}>
                  <Trans>Withdraw from this paper</Trans>
                </Button>
              )}
            </ButtonRow>
            <p className="t-caption">
              <Trans>
                Any one of you can withdraw at any time: that ends the whole paper, with every version of it,
                where a no is to one version alone. It needs nobody’s permission, and holds at once, also
                offline.
              </Trans>
            </p>
          </>
        ) : null}
        {isMine ? <SavePart key={version.id} circle={circle} paper={paper} version={version} /> : null}
        <VersionsList circle={circle} paper={paper} shown={version} />
      </Flow>
      <WithdrawDialog
        circle={circle}
        paper={paper}
        open={isWithdrawing}
        onClose={() => setWithdrawing(false)}
      />
    </CircleFrame>
  );
}
