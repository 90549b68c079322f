// What ends writing: the button that keeps, and under it how safe it all is.
import { Trans } from '@lingui/react/macro';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Saved } from './saved.tsx';
import type { NoteDraft } from './use-note-draft.ts';

export function KeepDock({ draft, onKept }: { draft: NoteDraft; onKept: () => void }) {
  return (
    <Flow>
      <KeepButton draft={draft} onKept={onKept} />
      <Saved draft={draft} />
    </Flow>
  );
}

export function KeepButton({ draft, onKept }: { draft: NoteDraft; onKept: () => void }) {
  const keep = async () => {
    if (await draft.keep()) onKept();
  };
  return (
    <Button kind="main" wide onPress={() => void keep()}>
      <Trans>Keep</Trans>
    </Button>
  );
}
