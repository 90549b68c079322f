// Ending a conversation: what it does, before it is done.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Talk } from '@orrery/domain';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { useSaying } from './use-saying.ts';

export function EndDialog(props: { circle: Circle; talk: Talk; open: boolean; onClose: () => void }) {
  const { circle, talk, open, onClose } = props;
  const { t } = useLingui();
  const say = useSaying(circle, talk);
  return (
    <Dialog
      title={t`End this conversation?`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Leave it open</Trans>
          </Button>
          <Button kind="main" onPress={() => void say('end').then(onClose)}>
            <Trans>End it</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          <Trans>
            It ends for all of you, and is not opened again. What was said stays here to be read; topics that
            are open, and what you took on, come back next time.
          </Trans>
        </p>
        <p>
          <Trans>To go on another day, stop it for now instead.</Trans>
        </p>
      </Flow>
    </Dialog>
  );
}
