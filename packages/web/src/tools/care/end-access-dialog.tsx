// Ending a provider's access: what it does, said before it is done. Nobody has to agree, and it is for good (CARE5, CARE41).
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { leftWhenOver } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from '../together/use-refusals.ts';

export function EndAccessDialog(props: { circle: Circle; provider: Member; onClose: () => void }) {
  const { circle, provider, onClose } = props;
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const name = provider.name || t`Somebody without a name`;
  const { shares } = leftWhenOver(circle.id, circle.state, circle.inCareSpace, state.care, now);
  const others = circle.members().filter(({ isIn, isMe, role }) => isIn && !isMe && role === 'member');

  async function end() {
    if (busy) return;
    setBusy(true);
    const done = await circle.endAccess(provider.id);
    setBusy(false);
    onClose();
    tell({
      words: done.ok ? <Trans>Ended. {name} can read nothing that comes now.</Trans> : sentence(done.why),
    });
  }

  return (
    <Dialog
      title={t`End the access of ${name}?`}
      open
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it as it is</Trans>
          </Button>
          <Button alert onPress={() => void end()} busy={busy ? t`Ending it` : undefined}>
            <Trans>End it for good</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          <Trans>
            It holds at once, also offline, and nobody has to agree. Nothing that is written here from then on
            can be opened by {name}, and what is here goes from their devices as soon as these hear of it.
          </Trans>
        </p>
        {shares > 0 ? (
          <p>
            {plural(shares, {
              one: 'One thing that you shared goes from theirs, and stays with you.',
              other: '# things that you shared go from theirs, and stay with you.',
            })}
          </p>
        ) : null}
        {others.length > 0 ? (
          <p>
            <Trans>
              It ends for every client in this space. If it is only for you, leave the space instead.
            </Trans>
          </p>
        ) : null}
        <p className="t-caption">
          <Trans>
            What they have read, and what they noted for themselves or have to keep on record, stays with
            them. There is no way back but to be invited again. No reason is owed.
          </Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
