// Withdrawing from a paper: what it does, before it is done. Nobody has to agree.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { KINDS, type Paper } from '@orrery/domain';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct } from '../use-papers.ts';

export function WithdrawDialog(props: { circle: Circle; paper: Paper; open: boolean; onClose: () => void }) {
  const { circle, paper, open, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const { isOwn, isQuiet } = KINDS[paper.kind];
  const isTerms = paper.kind === 'careTerms';
  const [busy, setBusy] = useState(false);
  const others = words.names(paper.parties.filter((one) => one !== circle.inCircle.me));
  async function withdraw() {
    if (busy) return;
    setBusy(true);
    const why = await paperAct(circle, { type: 'sayOfPaper', paper: paper.id, subject: [], says: 'no' });
    setBusy(false);
    onClose();
    tell({
      words: why ? (
        sentence(why)
      ) : isTerms ? (
        <Trans>You have taken your name back. It holds at once.</Trans>
      ) : (
        <Trans>You have withdrawn. It is not in force.</Trans>
      ),
    });
  }
  return (
    <Dialog
      title={isOwn ? t`Withdraw this list?` : t`Withdraw from this paper?`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it as it is</Trans>
          </Button>
          <Button alert onPress={() => void withdraw()}>
            <Trans>Withdraw</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        {isTerms ? (
          <WithdrawingTerms isProvider={circle.isProvider} others={others} />
        ) : isOwn ? (
          <p>
            <Trans>
              It is over at once, with every version of it, and asks nobody anything any more. That you
              withdrew it shows to {others}. No reason is owed. What was agreed and signed since stays as it
              is.
            </Trans>
          </p>
        ) : (
          <>
            <p>
              {isQuiet ? (
                <Trans>
                  It is over at once, for all of you, with every version of it, and what you told of yourself
                  is taken back. Who withdrew is named to nobody; where you are two, the other can work it
                  out. No reason is owed, and none is asked.
                </Trans>
              ) : (
                <Trans>
                  It is over at once, for all of you, with every version of it. That it was you shows to{' '}
                  {others}. No reason is owed, and none is asked.
                </Trans>
              )}
            </p>
            <p>
              <Trans>
                It comes back only if every one of you signs it again. What was done under it stays done.
                Nothing else changes: not this circle, and no other paper.
              </Trans>
            </p>
          </>
        )}
      </Flow>
    </Dialog>
  );
}

/** Terms stand between two: a client’s no ends their own work, a provider’s all of it here (CARE24). */
function WithdrawingTerms({ isProvider, others }: { isProvider: boolean; others: string }) {
  return (
    <>
      <p>
        {isProvider ? (
          <Trans>
            From then on nothing that is shared here shows to you, and you can suggest nothing. It holds at
            once, for all your clients in this space. That it was you shows to {others}.
          </Trans>
        ) : (
          <Trans>
            From then on nothing that you put here shows to whoever works with you, and they can suggest
            nothing to you. It holds at once. For other clients nothing changes. That it was you shows to{' '}
            {others}.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          It comes back only if you sign again. No reason is owed. Ending a provider’s access is something
          else: that is for good, and stands on the page of the space.
        </Trans>
      </p>
    </>
  );
}
