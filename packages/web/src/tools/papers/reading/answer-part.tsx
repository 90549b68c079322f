// My answer to one version. All four weigh the same; signing leads to a page of its own, where a private question comes first.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import {
  isVersionPast,
  lastSaid,
  minutesOf,
  openVersions,
  type Paper,
  type PaperVersion,
} from '@orrery/domain';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct, paperPath } from '../use-papers.ts';
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
  const [busy, setBusy] = useState(false);
  const { me, isIn } = circle.inCircle;
  const minutes = minutesOf(now);
  const mine = version.answers.get(me) ?? 'open';
  const said = paper.parties.flatMap((party) =>
    lastSaid(paper, party, [version.id]).filter((one) => one.words !== ''),
  );
  const canSign =
    version.isUpToDate && !isVersionPast(version, minutes) && paper.parties.every(isIn) && mine !== 'yes';
  const isTalkedAbout = openVersions(paper, minutes).some(({ id }) => id === version.id);

  async function say(says: 'no' | 'notNow', told: ReactNode) {
    if (busy) return;
    setBusy(true);
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject: [version.id], says });
    setBusy(false);
    tell({ words: why ? sentence(why) : told });
  }
  const notNow = () => void say('notNow', <Trans>Your name is not under it. Nobody else’s changed.</Trans>);
  const heard = said.map((one) => (
    <blockquote key={one.entry} className="t-sentence">
      {one.words}
      <footer className="t-caption">{words.formats.capital(words.nameOf(one.by))}</footer>
    </blockquote>
  ));
  if (mine === 'yes')
    return (
      <Flow>
        {heard}
        {version.counts ? null : (
          <ButtonRow>
            <Button kind="plain" onPress={notNow}>
              <Trans>Take my name back</Trans>
            </Button>
          </ButtonRow>
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
          if (answer === 'yes')
            go(`${paperPath(circle, paper.id)}/sign?version=${encodeURIComponent(version.id)}`);
          else if (answer === 'counter') setSaying(true);
          else if (answer === 'no' && mine !== 'no')
            void say('no', <Trans>You said no to this version.</Trans>);
          else if (answer === 'notNow' && mine !== 'notNow') notNow();
        }}
      />
      {isSaying ? (
        <SayForm
          circle={circle}
          paper={paper}
          subject={[version.id]}
          label={t`How you would have it`}
          onDone={() => setSaying(false)}
        />
      ) : (
        <p className="t-caption">
          {isTalkedAbout ? (
            <Trans>No answer needs a reason, and none is late. Silence is not a no, and not a yes.</Trans>
          ) : (
            <Trans>Somebody said no to this version. It could still be signed, by everybody anew.</Trans>
          )}
        </p>
      )}
    </Flow>
  );
}
