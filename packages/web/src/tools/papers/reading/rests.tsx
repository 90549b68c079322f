// A version that rests: I said no to it, or it is not on the table. That stands first, and answering anew is a quiet second (PAPER40).
import { Trans } from '@lingui/react/macro';
import { type MemberId, type Paper, type PaperAnswer, type PaperVersion, tookBack } from '@orrery/domain';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';

export function Rests(props: {
  paper: Paper;
  version: PaperVersion;
  mine: PaperAnswer;
  me: MemberId;
  /** I have just said it: what I pressed is gone, so the sentence has the focus. */
  isFresh: boolean;
  onAnswer: () => void;
}) {
  const { paper, version, mine, me, isFresh, onAnswer } = props;
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFresh) said.current?.focus();
  }, [isFresh]);
  return (
    <>
      <p ref={said} tabIndex={-1}>
        {mine !== 'no' ? (
          <WhyNotOpen version={version} />
        ) : tookBack(paper, me, version.id) ? (
          <Trans>You took your signature back. That stands, and needs no reason.</Trans>
        ) : (
          <Trans>You said no. That stands, and needs no reason.</Trans>
        )}
      </p>
      <div>
        <Button kind="plain" onPress={onAnswer}>
          <Trans>Answer anew</Trans>
        </Button>
      </div>
    </>
  );
}

/** Why it is not on the table, though it could still be signed. */
function WhyNotOpen({ version: { answers, wasSigned } }: { version: PaperVersion }): ReactNode {
  const all = [...answers.values()];
  if (all.includes('no'))
    return (
      <Trans>
        Somebody said no to this version, or withdrew from the paper. It could still be signed, by everybody
        anew.
      </Trans>
    );
  if (wasSigned && !all.includes('yes'))
    return (
      <Trans>It was in force until names were taken back. It could still be signed, by everybody anew.</Trans>
    );
  return <Trans>A later version has been drafted since. This one can still be signed.</Trans>;
}
