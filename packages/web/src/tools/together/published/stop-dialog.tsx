// Stopping a calendar: it is gone at once, for good, and what that cannot do is said before.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, Published } from '@orrery/client/circle';
import { type ReactNode, useState } from 'react';
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
  const { name, state, stopped, host } = calendar;

  const said = (answer: string | undefined): ReactNode => {
    if (state === 'foreign') return <Trans>“{name}” is off the list</Trans>;
    if (answer === undefined) return <Trans>“{name}” is stopped</Trans>;
    if (answer === 'kept')
      return (
        <Trans>
          “{name}” is gone from {host}
        </Trans>
      );
    if (answer === 'lost') return <Trans>{host} does not answer. You can ask again later.</Trans>;
    return <Trans>{host} says that it does not know you. It goes by itself after 90 days.</Trans>;
  };

  async function stop() {
    if (busy) return;
    setBusy(true);
    const done = await circles.publishing.stopCalendar(calendar.id);
    setBusy(false);
    onClose();
    tell({ words: done.ok ? said(done.value) : sentence(done.why) });
  }

  const [title, act] =
    state === 'foreign'
      ? [t`Take “${name}” off the list?`, t`Take it off`]
      : stopped === ''
        ? [t`Stop “${name}”?`, t`Stop it`]
        : [t`Ask ${host} to take away “${name}”?`, t`Ask`];
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button kind="main" onPress={() => void stop()} busy={busy ? t`Stopping` : undefined}>
            {act}
          </Button>
        </>
      }
    >
      <p>
        {state === 'foreign' ? (
          <Trans>
            It is only no longer listed here. Whoever has its address reads it until its relay lets go of it.
          </Trans>
        ) : state === 'elsewhere' ? (
          <Trans>
            {host} is asked once, now, and so hears that you are there. Where it does as it is asked, the
            address leads nowhere from then on. What other programs have read of it they may keep.
          </Trans>
        ) : (
          <Trans>
            The relay lets go of it as soon as it hears, and its address leads nowhere from then on, for good.
            What other programs have read of it they may keep, until somebody takes the calendar out there. A
            new one gets a new address.
          </Trans>
        )}
      </p>
    </Dialog>
  );
}
