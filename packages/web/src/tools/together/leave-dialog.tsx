// Leaving: needs nobody, and is final. Two taps from every page of the circle, of which the second says whether a copy stays (CIRCLE77).
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles } from '@orrery/client/circle';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Term, Terms } from '../../ui/terms.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { pathOf } from './use-circles.ts';
import { useCircleRefusals } from './use-refusals.ts';

export function LeaveDialog(props: { circles: Circles; circle: Circle; onClose: () => void }) {
  const { circles, circle, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const [here, go] = useLocation();
  const sentence = useCircleRefusals();
  const [isFull, setFull] = useState(false);
  const [busy, setBusy] = useState<'stays' | 'goes' | null>(null);
  const name = circle.name || t`this circle`;
  // what a provider could read there was for that work alone (CARE8)
  const mayKeep = !(circle.isCare && circle.isProvider);
  const sharedPath = `${pathOf(circle.id)}/shared`;
  const shared = circles.sharing
    .ledger()
    .filter((item) => item.circle === circle.id && item.state === 'shared').length;

  async function leave(what: 'stays' | 'goes') {
    if (busy) return;
    setBusy(what);
    const left = await circles.leave(circle.id, what === 'stays');
    setBusy(null);
    if (!left.ok && left.why.code === 'full' && what === 'stays') return setFull(true);
    if (!left.ok) return tell({ words: sentence(left.why) });
    onClose();
    // whoever looks at the next page need not read what it was called
    tell({ words: <Trans>You are out.</Trans> });
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
          {mayKeep ? (
            <Button
              alert
              onPress={() => void leave('stays')}
              busy={busy === 'stays' ? t`Leaving` : undefined}
            >
              <Trans>Leave, keep a copy</Trans>
            </Button>
          ) : null}
          <Button alert onPress={() => void leave('goes')} busy={busy === 'goes' ? t`Leaving` : undefined}>
            <Trans>Leave, keep nothing</Trans>
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
        {shared > 0 ? (
          <p>
            {plural(shared, {
              one: 'One thing that you shared is there now, and cannot be taken back after that.',
              other: '# things that you shared are there now, and cannot be taken back after that.',
            })}{' '}
            {here === sharedPath ? null : (
              <TextLink href={sharedPath}>
                <Trans>Look at it first</Trans>
              </TextLink>
            )}
          </p>
        ) : null}
        {circle.isCare ? <LeavingCare circle={circle} /> : null}
        <Terms>
          {mayKeep ? (
            <Term name={t`A copy`}>
              <Trans>
                What you could read until now stays on your devices. Whoever can open Orrery here can read it,
                and that you left.
              </Trans>
            </Term>
          ) : null}
          <Term name={t`Nothing`}>
            <Trans>What you could read goes too, for good.</Trans>
          </Term>
        </Terms>
        {isFull ? (
          <p className="t-small" role="alert">
            <Trans>
              This device is full, so nothing more can stay on it. You can leave now, and keep nothing.
            </Trans>
          </p>
        ) : null}
        {circle.unknown > 0 ? (
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

/** What goes on without me in a care space, and what does not (CARE7, CARE8). */
function LeavingCare({ circle }: { circle: Circle }) {
  const clients = circle.members().filter(({ isIn, role }) => isIn && role === 'member');
  return (
    <p>
      {circle.isProvider ? (
        <Trans>
          Your work here ends with it, for all clients in this space. Your own notes and records lie in what
          is yours alone, and stay.
        </Trans>
      ) : clients.length === 1 ? (
        <Trans>
          You are the only client here: with you it is over for whoever works with you, and nothing of it
          stays on their devices.
        </Trans>
      ) : (
        <Trans>For the other clients the work goes on.</Trans>
      )}
    </p>
  );
}
