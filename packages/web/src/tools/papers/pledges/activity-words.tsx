// Under one activity of a pledge: whether all have said yes to it, and my own answer. Whose yes is missing is shown to nobody (PLEDGE6).
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { activityOf, isPaused, minutesOf, type Paper, type PaperVersion } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Answers } from '../../../ui/answers.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { isFull, paperAct } from '../use-papers.ts';

export function ActivityWords(props: {
  circle: Circle;
  paper: Paper;
  version: PaperVersion;
  activity: { readonly id: string; readonly text: string };
}) {
  const { circle, paper, version, activity } = props;
  const { t } = useLingui();
  const { now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const { parties } = paper;
  if (!parties.includes(circle.inCircle.me) || !parties.every(circle.isIn)) return null;
  if (!version.isUpToDate || isFull(paper)) return null;
  const { isAgreed, mine } = activityOf(paper, version, activity.id, circle.inCircle, minutesOf(now));

  async function say(says: 'yes' | 'notNow' | 'no') {
    // a yes that another's no has not met may be said anew, whether or not there was one
    if (busy || (says === mine && (says !== 'yes' || isAgreed))) return;
    setBusy(true);
    const subject = [version.id, activity.id];
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject, says });
    setBusy(false);
    if (why) tell({ words: sentence(why) });
  }
  return (
    <>
      <Answers
        label={t`Your answer: ${activity.text}`}
        options={[
          { id: 'yes', label: t`Yes`, mark: 'check' },
          { id: 'notNow', label: t`Not now`, mark: 'hourglass' },
          { id: 'no', label: t`No`, mark: 'dash' },
        ]}
        value={mine === 'yes' || mine === 'notNow' || mine === 'no' ? mine : null}
        onAnswer={(answer) => void say(answer)}
      />
      <p className="t-caption">
        {isAgreed ? (
          <Trans>All of you have said yes.</Trans>
        ) : mine === 'again' ? (
          <Trans>You said yes before. A no was said since, so that every yes is asked anew.</Trans>
        ) : isPaused(paper, circle.inCircle.unread ?? []) ? (
          <Trans>Not agreed to while it is paused.</Trans>
        ) : mine === 'yes' ? (
          <Trans>Not agreed to. You can say yes anew at any time.</Trans>
        ) : (
          <Trans>Not agreed to.</Trans>
        )}
      </p>
    </>
  );
}
