// Before I say yes to a sentence of somebody’s list of boundaries: the same two questions as before a signature, once for each version
// (BOUND11). No, not now and otherwise need none of it.
import { Trans, useLingui } from '@lingui/react/macro';
import type { BoundaryItem, PaperVersion } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { CircleFrame } from '../../together/circle-frame.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { ItemText, ListText } from '../boundaries/list-text.tsx';
import { BesideSentence } from '../clashes/beside-sentence.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct, paperPath } from '../use-papers.ts';
import type { InPaper } from '../with-paper.tsx';
import { AskMyself, useAskMyself } from './ask-myself.tsx';

export function BeforeYes(
  props: InPaper & { version: PaperVersion; items: readonly BoundaryItem[]; item: string | null },
) {
  const { circles, circle, paper, version, items } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const myself = useAskMyself(circle, paper, version);
  const [busy, setBusy] = useState(false);
  const asked = items.find(({ id }) => id === props.item);
  const path = paperPath(circle, paper.id);
  const others = words.names(paper.parties.filter((one) => one !== circle.inCircle.me));
  const { by, content } = version.draft;

  async function say({ id }: BoundaryItem, says: 'yes' | 'notNow') {
    if (busy) return;
    setBusy(true);
    await myself.asked.keep();
    const intent = { type: 'sayOfPaper', paper: paper.id, subject: [version.id, id], says } as const;
    const why = await paperAct(circle, intent);
    setBusy(false);
    const told =
      says === 'yes' ? (
        <Trans>You said yes to this sentence.</Trans>
      ) : (
        <Trans>You said “not now” to this sentence.</Trans>
      );
    tell({ words: why ? sentence(why) : told });
    if (!why) go(path);
  }
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Before you say yes`}
      back={{ href: path, label: t`The list` }}
      visibility={<OnlyYou />}
    >
      <Flow>
        <p>
          <Trans>
            Two questions for yourself. Nobody but you sees your answers, and whatever you answer, you decide.
            Everybody who says yes to this list is asked them once.
          </Trans>
        </p>
        <AskMyself
          {...{ circle, paper, version, myself }}
          {...(asked ? { onNotNow: () => void say(asked, 'notNow') } : {})}
        />
        <section>
          <Flow>
            <h2 className="t-title">{content.title}</h2>
            <ListText
              items={asked ? [asked] : items}
              author={words.formats.capital(words.nameOf(by))}
              each={(item) => (
                <>
                  <ItemText item={item} nameOf={words.nameOf} />
                  <BesideSentence {...{ circle, paper, version }} item={item.id} />
                </>
              )}
            />
          </Flow>
        </section>
        {asked && myself.isAnswered ? (
          <>
            <p>
              <Trans>
                Your yes shows to {others}, with your name, and stays in how it came to this. You can answer
                otherwise at any time.
              </Trans>
            </p>
            <ButtonRow>
              <Button
                onPress={() => void say(asked, 'yes')}
                busy={busy ? <Trans>Saying it</Trans> : undefined}
              >
                <Trans>Say yes to it</Trans>
              </Button>
              <ButtonLink kind="plain" href={path}>
                <Trans>Back without a yes</Trans>
              </ButtonLink>
            </ButtonRow>
          </>
        ) : asked ? (
          <p className="t-caption">
            <Trans>When you have answered both for yourself, you can say yes here.</Trans>
          </p>
        ) : (
          <ButtonRow>
            <ButtonLink href={path}>
              <Trans>To the list</Trans>
            </ButtonLink>
          </ButtonRow>
        )}
      </Flow>
    </CircleFrame>
  );
}
