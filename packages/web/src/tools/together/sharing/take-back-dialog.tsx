// Taking back: it goes from every screen, and what it cannot do is said before.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circles, SharingWhy } from '@orrery/client/circle';
import {
  type AnswerId,
  type AnswerKey,
  type LedgerItem,
  type Result,
  type ShareKey,
  type SpaceId,
  shareIn,
} from '@orrery/domain';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../use-refusals.ts';

export interface TakenBack {
  readonly kind: LedgerItem['kind'];
  readonly id: ShareKey | AnswerKey;
}

export function TakeBackDialog(props: {
  circles: Circles;
  space: SpaceId;
  what: TakenBack;
  onClose: () => void;
}) {
  const { circles, space, what, onClose } = props;
  const { t } = useLingui();
  const { tell } = useToasts();
  const sentence = useCircleRefusals();
  const [busy, setBusy] = useState(false);
  const { sharing } = circles;

  function taken(): Promise<Result<void, SharingWhy>> {
    if (what.kind === 'answer') return sharing.takeAnswerBack(space, what.id.split(' ')[1] as AnswerId);
    // what stands would be told anew
    if (what.kind === 'availability') return sharing.setLevel(space, 'nothing');
    // what two have opened to each other closes for both
    const shared = circles.get(space)?.state.spaces.shares.get(what.id as ShareKey)?.fields.what;
    if (shared?.kind === 'tier') return sharing.close(space, shared.to);
    return sharing.takeBack(space, shareIn(what.id as ShareKey));
  }

  async function takeBack() {
    if (busy) return;
    setBusy(true);
    const done = await taken();
    setBusy(false);
    onClose();
    tell({ words: done.ok ? <Trans>Taken back</Trans> : sentence(done.why) });
  }

  return (
    <Dialog
      title={t`Take it back?`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it there</Trans>
          </Button>
          <Button kind="main" onPress={() => void takeBack()} busy={busy ? t`Taking it back` : undefined}>
            <Trans>Take it back</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          It goes from everybody’s screen as soon as their device hears of it. What was seen cannot be unseen,
          and whoever wrote it down has it still.
        </Trans>
      </p>
    </Dialog>
  );
}
