// Leaving: needs nobody, and is final. What could be read until then stays, or goes.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { useCircleRefusals } from './use-refusals.ts';

export function LeaveDialog(props: { circles: Circles; circle: Circle; onClose: () => void }) {
  const { circles, circle, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const [keeps, setKeeps] = useState<'stays' | 'goes' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const name = circle.name || t`this circle`;

  async function leave() {
    if (busy) return;
    if (keeps === null) return setFault(t`Please choose: it cannot be changed afterwards.`);
    setBusy(true);
    const left = await circles.leave(circle.id, keeps === 'stays');
    setBusy(false);
    if (!left.ok && left.why.code === 'full' && keeps === 'stays')
      return setFault(
        t`This device is full, so nothing more can stay on it. With “Goes as well” you can leave now.`,
      );
    if (!left.ok) return tell({ words: sentence(left.why) });
    onClose();
    tell({ words: <Trans>You are out of {name}.</Trans> });
    go('/together', { replace: true });
  }

  return (
    <Dialog
      title={t`Leave ${name}?`}
      open
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Stay</Trans>
          </Button>
          <Button alert onPress={() => void leave()} busy={busy ? t`Leaving` : undefined}>
            <Trans>Leave</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          <Trans>
            It happens at once, on all your devices, and nobody has to agree. You read nothing new from then
            on. The others see that you left; what you wrote until now they still have.
          </Trans>
        </p>
        <RadioList
          label={t`What you could read until now`}
          options={[
            {
              id: 'stays',
              label: t`Stays with me`,
              detail: t`On your devices. Whoever can open Orrery here can read it, and that you left.`,
            },
            {
              id: 'goes',
              label: t`Goes as well`,
              detail: t`For good.`,
            },
          ]}
          value={keeps}
          onChange={(chosen) => {
            setKeeps(chosen);
            setFault(null);
          }}
          error={fault ?? undefined}
        />
        {keeps === 'stays' && circle.unknown > 0 ? (
          <p className="t-small">
            {plural(circle.unknown, {
              one: 'One thing in it comes from a newer Orrery, and does not stay: this one cannot tell whether it may.',
              other:
                '# things in it come from a newer Orrery, and do not stay: this one cannot tell whether they may.',
            })}
          </p>
        ) : null}
        <p className="t-caption">
          <Trans>There is no way back but to be asked in again.</Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
