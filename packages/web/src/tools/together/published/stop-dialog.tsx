// Stopping a calendar: it is gone at once, for good, and what that cannot do is said before.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Published } from '@orrery/client/circle';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../use-refusals.ts';

export function StopDialog(props: { circles: Circles; calendar: Published; onClose: () => void }) {
  const { circles, calendar, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const { name } = calendar;

  async function stop() {
    if (busy) return;
    setBusy(true);
    const done = await circles.publishing.stopCalendar(calendar.id);
    setBusy(false);
    onClose();
    tell({ words: done.ok ? <Trans>{name} is stopped</Trans> : sentence(done.why) });
  }

  return (
    <Dialog
      title={t`Stop ${name}?`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button kind="main" onPress={() => void stop()} busy={busy ? t`Stopping` : undefined}>
            <Trans>Stop it</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          The relay lets go of it as soon as it hears, and its address leads nowhere from then on, for good.
          What other programs have read of it they may keep, until somebody takes the calendar out there. A
          new one gets a new address.
        </Trans>
      </p>
    </Dialog>
  );
}
