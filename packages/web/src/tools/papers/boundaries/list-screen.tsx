// Somebody’s list of boundaries: what it says by whose behaviour each sentence is about, what those it asks have said, and my own answers.
import { Trans, useLingui } from '@lingui/react/macro';
import { agreementOf, minutesOf, type PaperVersion, shownVersion, standingOfPaper } from '@orrery/domain';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { comparedWith } from '../reading/compared-with.ts';
import { PaperDays } from '../reading/paper-text.tsx';
import { TextOrChanges } from '../reading/text-or-changes.tsx';
import { WithdrawDialog } from '../reading/withdraw-dialog.tsx';
import { AskedPart } from '../signing/asked-part.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { copyPath, fromRoundPath, itemsForMe, papersPath, signPath, writePath } from '../use-papers.ts';
import type { InPaper } from '../with-paper.tsx';
import { ItemPart } from './item-part.tsx';
import { ListText } from './list-text.tsx';
import { ListVersions } from './list-versions.tsx';

export function ListScreen({ circles, circle, paper }: InPaper) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const [query] = useSearchParams();
  const words = usePaperWords(circle);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const minutes = minutesOf(now);
  const { me } = circle.inCircle;
  const version =
    paper.versions.find(({ id }) => id === query.get('version')) ?? shownVersion(paper, minutes);
  const before = comparedBefore(paper.versions, version) ?? comparedWith(paper, version);
  const { content, by, at } = version.draft;
  const standing = standingOfPaper(paper, circle.inCircle, minutes);
  const isMine = by === me;
  const name = words.nameOf(by);
  const found = agreementOf(paper, circle.inCircle, minutes);
  // whoever is only touched would have to put their own name to it
  const agreed = found?.people.includes(me) ? found : undefined;
  const those = agreed && words.names(agreed.people);
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
        <p>
          {isMine ? (
            <Trans>
              Only you can change it. Whoever is asked answers for themselves, and nothing is decided for who
              has not answered.
            </Trans>
          ) : (
            <Trans>
              Only {name} can change it. Whoever is asked answers for themselves, and nothing is decided for
              who has not answered.
            </Trans>
          )}
        </p>
        {itemsForMe(circle, paper, version, minutes).length > 0 ? (
          <p>
            <TextLink href={signPath(circle, paper, version)}>
              <Trans>First ask yourself, alone, and take your time</Trans>
            </TextLink>
          </p>
        ) : null}
        <Terms>
          <Term name={<Trans>Shown to</Trans>}>
            {words.formats.capital(words.names(paper.parties.filter((one) => one !== by)))}
          </Term>
          <Term name={<Trans>Written</Trans>}>{words.formats.dayWithYear(words.formats.dayOf(at))}</Term>
        </Terms>
        <TextOrChanges before={before} content={content} nameOf={words.nameOf}>
          {content.kind === 'boundaries' ? (
            <ListText
              items={content.items}
              author={isMine ? undefined : words.formats.capital(name)}
              each={(item) => <ItemPart {...{ circle, paper, version, item }} />}
            />
          ) : null}
        </TextOrChanges>
        <PaperDays content={content} />
        {isMine ? null : <AskedPart {...{ circle, paper, version }} />}
        {agreed ? (
          <>
            <ButtonRow>
              <ButtonLink href={fromRoundPath(circle, paper)}>
                <Trans>Write an agreement from what was agreed</Trans>
              </ButtonLink>
            </ButtonRow>
            <p className="t-caption">
              <Trans>
                A draft for {those}: it is in force once each has signed it. What is still open, and what
                needs nobody’s consent, stays here.
              </Trans>
            </p>
          </>
        ) : null}
        {isMine && standing.kind !== 'ended' ? (
          <ButtonRow>
            <ButtonLink href={writePath(circle, { paper, base: version.id })}>
              <Trans>Write a new version</Trans>
            </ButtonLink>
            <ButtonLink href={copyPath(circle, paper)}>
              <Trans>Write it for others, too</Trans>
            </ButtonLink>
            {standing.kind === 'withdrawn' ? null : (
              <Button kind="plain" onPress={() => setWithdrawing(true)}>
                <Trans>Withdraw this list</Trans>
              </Button>
            )}
          </ButtonRow>
        ) : null}
        <ListVersions {...{ circle, paper }} shown={version} />
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

/** A list is read beside what its author had written just before. */
const comparedBefore = (
  versions: readonly PaperVersion[],
  { draft }: PaperVersion,
): PaperVersion | undefined => versions.filter(({ id }) => draft.after.includes(id)).at(-1);
