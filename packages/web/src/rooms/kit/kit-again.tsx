// Whoever has a kit can look whether it still is the right one, before they need it.
import { Trans, useLingui } from '@lingui/react/macro';
import { isKitOf, type SeatRecord, suites } from '@orrery/client/sync';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Flow } from '../../ui/flow.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKit } from './kit-fields.tsx';

export function KitAgain({ seat, host }: { seat: SeatRecord; host: string }) {
  const { t } = useLingui();
  const kit = useKit();
  const [busy, setBusy] = useState(false);
  const [isRight, setRight] = useState(false);

  async function look(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRight(false);
    const taken = await kit.take();
    const isIts = taken !== null && (await isKitOf(suites, taken.root, seat));
    taken?.root.fill(0);
    if (isIts) {
      kit.forget();
      setRight(true);
    } else if (taken) kit.refuse(t`These words are of another kit. This device’s things are not under them.`);
    setBusy(false);
  }

  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          You have a kit. With it another device comes in, and a lost one is taken out. It is not kept here,
          so it cannot be shown again.
        </Trans>
      </p>
      <p>
        <Trans>The sealed copy lies at {host}; that address belongs to the kit too.</Trans>
      </p>
      {isRight ? (
        <Notice
          kind="remark"
          what={<Trans>This is your kit, and it works.</Trans>}
          means={<Trans>Put it back where this device cannot be lost with it.</Trans>}
          announce
        />
      ) : null}
      <form onSubmit={(event) => void look(event)}>
        {kit.fields}
        <Button kind="main" type="submit" busy={busy ? t`Looking` : undefined}>
          <Trans>Is this the right one?</Trans>
        </Button>
      </form>
    </Flow>
  );
}
