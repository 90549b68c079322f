// Before I put my name to a paper: two questions that only I see, time to think, and then my name or not. Nothing here holds anybody up.
import { Trans, useLingui } from '@lingui/react/macro';
import { KINDS, minutesOf, type PaperVersion } from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { BesideSentence } from '../clashes/beside-sentence.tsx';
import { PaperText } from '../reading/paper-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { canBeSigned, itemsForMe, paperAct, paperPath } from '../use-papers.ts';
import { type InPaper, WithPaper } from '../with-paper.tsx';
import { AskMyself, useAskMyself } from './ask-myself.tsx';
import { BeforeYes } from './before-yes.tsx';

export default function SignScreen() {
  return <WithPaper isMine>{(one) => <Which key={one.paper.id} {...one} />}</WithPaper>;
}

function Which(one: InPaper) {
  const { t } = useLingui();
  const { now } = useOrrery();
  const [query] = useSearchParams();
  const { circles, circle, paper } = one;
  const version = paper.versions.find(({ id }) => id === query.get('version'));
  const items = version ? itemsForMe(circle, paper, version, minutesOf(now)) : [];
  if (version && items.length > 0)
    return <BeforeYes key={version.id} {...one} {...{ version, items }} item={query.get('item')} />;
  if (version && canBeSigned(circle, paper, version, minutesOf(now)))
    return <Form key={version.id} {...one} version={version} />;
  const back = { href: paperPath(circle, paper.id), label: t`The paper` };
  return (
    <CircleFrame circles={circles} circle={circle} title={t`Sign it`} back={back}>
      <Empty
        action={
          <ButtonLink href={back.href}>
            <Trans>To the paper</Trans>
          </ButtonLink>
        }
      >
        <Trans>This version cannot be signed or answered any more.</Trans>
      </Empty>
    </CircleFrame>
  );
}

function Form({ circles, circle, paper, version }: InPaper & { version: PaperVersion }) {
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const myself = useAskMyself(circle, paper, version);
  const { asked } = myself;
  const [busy, setBusy] = useState(false);
  const path = paperPath(circle, paper.id);
  const others = words.names(paper.parties.filter((one) => one !== circle.inCircle.me));

  // who has said no, or not now, already leaves it as it is by going back
  const stands = ['no', 'notNow'].includes(version.answers.get(circle.inCircle.me) ?? 'open');

  async function say(says: 'yes' | 'notNow', told: ReactNode) {
    if (busy) return;
    setBusy(true);
    // what I wanted to think about is thought about
    if (asked.values.until !== '') asked.change({ until: '' });
    await asked.keep();
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject: [version.id], says });
    setBusy(false);
    tell({ words: why ? sentence(why) : told });
    if (!why) go(path);
  }
  const sign = () => say('yes', <Trans>Your name is under it.</Trans>);
  const notNow = () => say('notNow', <Trans>Your name is not under it. Nobody else’s changed.</Trans>);
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Sign it`}
      back={{ href: path, label: t`The paper` }}
      visibility={<OnlyYou />}
    >
      <Flow>
        <p>
          <Trans>
            Two questions for yourself. Nobody but you sees your answers, and whatever you answer, you decide.
            Everybody who signs is asked them.
          </Trans>
        </p>
        <AskMyself
          {...{ circle, paper, version, myself }}
          onNotNow={stands ? undefined : () => void notNow()}
        />
        <section>
          <Flow>
            <h2 className="t-title">{version.draft.content.title}</h2>
            <PaperText
              content={version.draft.content}
              below={(item) => <BesideSentence {...{ circle, paper, version }} item={item.id} />}
            />
          </Flow>
        </section>
        {myself.isAnswered ? (
          <>
            <p>
              {KINDS[paper.kind].isQuiet ? (
                <Trans>
                  With your name you say yes to exactly these words, and not to being near. That you signed
                  shows to {others} once all of you have. Then each of you can save it as a file which proves
                  it to others, also later.
                </Trans>
              ) : (
                <Trans>
                  With your name you say yes to exactly these words. That you signed, and when, shows to{' '}
                  {others}. Each of you can save that as a file which proves it to others, also later.
                </Trans>
              )}
            </p>
            <ButtonRow>
              <Button onPress={() => void sign()} busy={busy ? <Trans>Signing</Trans> : undefined}>
                <Trans>Put my name to it</Trans>
              </Button>
              <ButtonLink kind="plain" href={path}>
                <Trans>Back without signing</Trans>
              </ButtonLink>
            </ButtonRow>
          </>
        ) : (
          <p className="t-caption">
            <Trans>When you have answered both for yourself, you can sign here.</Trans>
          </p>
        )}
      </Flow>
    </CircleFrame>
  );
}
