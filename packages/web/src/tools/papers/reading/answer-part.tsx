// My answer to one version. All four weigh the same; signing leads to a page of its own, where a private question comes first.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  KINDS,
  lastSaid,
  minutesOf,
  openVersions,
  type Paper,
  type PaperVersion,
  standingOfPaper,
} from '@orrery/domain';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { canBeSigned, paperAct, signPath } from '../use-papers.ts';
import { Rests } from './rests.tsx';
import { SayForm } from './say-form.tsx';

export function AnswerPart(props: { circle: Circle; paper: Paper; version: PaperVersion }) {
  const { circle, paper, version } = props;
  const { t } = useLingui();
  const { now } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const [isSaying, setSaying] = useState(false);
  const [isAnswering, setAnswering] = useState(false);
  const answering = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAnswering) answering.current?.querySelector('button')?.focus();
  }, [isAnswering]);
  const [hasRefused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  const { me } = circle.inCircle;
  const { isQuiet } = KINDS[paper.kind];
  const minutes = minutesOf(now);
  const mine = version.answers.get(me) ?? 'open';
  const said = paper.parties.flatMap((party) =>
    lastSaid(paper, party, [version.id]).filter((one) => one.words !== ''),
  );
  const canSign = mine !== 'yes' && canBeSigned(circle, paper, version, minutes);
  const isUnread = version.counts && standingOfPaper(paper, circle.inCircle, minutes).kind === 'unread';
  const isTalkedAbout = openVersions(paper, minutes).some(({ id }) => id === version.id);
  // a no of one’s own stands by itself, and what is over is no question: answering anew comes second (PAPER40)
  const rests = (mine === 'no' || !isTalkedAbout) && !isAnswering;

  async function say(says: 'no' | 'notNow', told: ReactNode) {
    if (busy) return;
    setBusy(true);
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject: [version.id], says });
    setBusy(false);
    if (!why) setAnswering(false);
    if (!why && says === 'no') setRefused(true);
    tell({ words: why ? sentence(why) : told });
  }
  const notNow = () => void say('notNow', <Trans>Your name is not under it. Nobody else’s changed.</Trans>);
  const heard = said.map((one) => (
    <blockquote key={one.entry} className="t-sentence">
      {one.words}
      {isQuiet && one.by !== me ? null : (
        <footer className="t-caption">{words.formats.capital(words.nameOf(one.by))}</footer>
      )}
    </blockquote>
  ));
  if (mine === 'yes')
    return (
      <Flow>
        {heard}
        {isUnread ? <SignAgain {...props} /> : null}
        {version.counts ? null : (
          <ButtonRow>
            <Button kind="plain" onPress={notNow}>
              <Trans>Take my name back</Trans>
            </Button>
          </ButtonRow>
        )}
        {version.counts ? null : (
          <p className="t-caption">
            <Trans>That is “not now”, and ends nothing. Withdrawing is a no to all of it.</Trans>
          </p>
        )}
      </Flow>
    );
  if (!canSign) return heard.length > 0 ? <Flow>{heard}</Flow> : null;
  return (
    <Flow>
      {heard}
      {mine === 'again' ? (
        <p>
          <Trans>
            You signed before. Somebody has said no since, or at the same time, so that every name is asked
            anew.
          </Trans>
        </p>
      ) : null}
      {rests ? (
        <Rests {...{ paper, version, mine, me }} isFresh={hasRefused} onAnswer={() => setAnswering(true)} />
      ) : (
        <div ref={answering}>
          <Answers
            label={t`Your answer`}
            options={[
              { id: 'yes', label: t`Sign it`, mark: 'check' },
              { id: 'counter', label: t`Otherwise`, mark: 'arrows' },
              { id: 'notNow', label: t`Not now`, mark: 'hourglass' },
              { id: 'no', label: t`No`, mark: 'dash' },
            ]}
            value={mine === 'no' || mine === 'notNow' || mine === 'counter' ? mine : null}
            onAnswer={(answer) => {
              if (answer === 'yes') go(signPath(circle, paper, version));
              else if (answer === 'counter') setSaying(true);
              else if (answer === 'no' && mine !== 'no')
                void say('no', <Trans>You said no to this version.</Trans>);
              else if (answer === 'notNow' && mine !== 'notNow') notNow();
            }}
          />
        </div>
      )}
      {isSaying ? (
        <SayForm
          circle={circle}
          paper={paper}
          subject={[version.id]}
          label={t`How you would have it`}
          onDone={() => setSaying(false)}
        />
      ) : rests ? null : (
        <p className="t-caption">
          <Trans>No answer needs a reason, and none is late. Silence is not a no, and not a yes.</Trans>{' '}
          {isQuiet ? (
            <Trans>
              Whose answer is which shows to nobody; where you are two, the other can work it out.
            </Trans>
          ) : (
            <Trans>What you answer shows to those whose paper it is, with your name, at once.</Trans>
          )}
        </p>
      )}
    </Flow>
  );
}

/** Somebody wrote what cannot be read here, so that it is not in force until each has signed having seen that. */
function SignAgain({ circle, paper, version }: { circle: Circle; paper: Paper; version: PaperVersion }) {
  const { me, unread = [] } = circle.inCircle;
  const mine = [...paper.words.values()].filter(
    ({ by, says, subject }) => by === me && says === 'yes' && subject === version.id,
  );
  const hasSeen = unread
    .filter(({ by }) => paper.parties.includes(by))
    .every(({ isSeenBy }) => mine.some(({ entry }) => isSeenBy(entry)));
  if (hasSeen)
    return (
      <p>
        <Trans>You have signed having seen that. It is in force again once each of you has.</Trans>
      </p>
    );
  return (
    <>
      <p>
        <Trans>
          It may be that a newer Orrery can read it. If you still mean your yes, sign it again: it is in force
          once each of you has signed having seen that.
        </Trans>
      </p>
      <ButtonRow>
        <ButtonLink href={signPath(circle, paper, version)}>
          <Trans>Sign it again</Trans>
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
