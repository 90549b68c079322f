// Letting go of a copy of a circle: on this device, for good.
import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePhase } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from './use-refusals.ts';

export function ForgetDialog({ space, onClose }: { space: SpaceId; onClose: () => void }) {
  const { t } = useLingui();
  const phase = usePhase();
  const [, go] = useLocation();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);

  async function forget() {
    if (busy || phase.name !== 'open') return;
    setBusy(true);
    const gone = await phase.home.forgetCopy(space);
    setBusy(false);
    onClose();
    tell({ words: gone.ok ? <Trans>The copy is gone from this device</Trans> : sentence(gone.why) });
    if (gone.ok) go('/together', { replace: true });
  }

  return (
    <Dialog
      title={t`Let go of this copy?`}
      open
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button alert onPress={() => void forget()} busy={busy ? t`Letting go` : undefined}>
            <Trans>Let go of it</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          It goes from this device, for good. Another device of yours, or an export that you saved, may still
          hold it.
        </Trans>
      </p>
    </Dialog>
  );
}
