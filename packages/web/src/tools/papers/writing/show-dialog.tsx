// Before a draft is shown: exactly what the others get, and what showing it does not do.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { EntryId } from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useCircleRefusals } from '../../together/use-refusals.ts';
import { PaperText } from '../reading/paper-text.tsx';
import { usePaperWords } from '../use-paper-words.ts';
import { paperAct, paperPath, papersPath } from '../use-papers.ts';
import type { WrittenDraft } from './use-paper-draft.ts';

export function ShowDialog(props: {
  circle: Circle;
  draft: WrittenDraft;
  open: boolean;
  onClose: () => void;
}) {
  const { circle, draft, open, onClose } = props;
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const { tell } = useToasts();
  const [, go] = useLocation();
  const sentence = useCircleRefusals();
  const words = usePaperWords(circle);
  const [busy, setBusy] = useState(false);
  const { content, people, base } = draft.values;
  const others = words.names(people.filter((one) => one !== circle.inCircle.me));

  async function show() {
    if (busy) return;
    setBusy(true);
    const before = new Set(circle.state.papers.papers.keys());
    const why = await paperAct(circle, {
      ...{ type: 'draftPaper', content },
      ...(draft.of ? { paper: draft.of.id } : { people }),
      ...(base ? { base: base as EntryId } : {}),
    });
    setBusy(false);
    if (why) {
      onClose();
      return tell({ words: sentence(why) });
    }
    // it lies in the circle now: what was mine alone is let go for good
    await attempt({ tool: 'papers', intent: { type: 'erasePaperDraft', id: draft.id } });
    const shown = draft.of?.id ?? [...circle.state.papers.papers.keys()].find((key) => !before.has(key));
    go(shown ? paperPath(circle, shown) : papersPath(circle));
    tell({ words: <Trans>Shown. Nobody has signed it yet.</Trans> });
  }
  return (
    <Dialog
      title={t`What they will get`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Write on</Trans>
          </Button>
          <Button kind="main" onPress={() => void show()} busy={busy ? <Trans>Showing it</Trans> : undefined}>
            <Trans>Show it to {others}</Trans>
          </Button>
        </>
      }
    >
      <Flow>
        <p>
          <Trans>
            From then on it stands in this circle, with your name as who drafted it, and cannot be made
            unseen. Each signs for themselves, or does not. You have not signed by showing it.
          </Trans>
        </p>
        <p>
          <Trans>Everybody else in the circle can read it too.</Trans>
        </p>
        <p className="t-sentence">{content.title}</p>
        <PaperText content={content} />
      </Flow>
    </Dialog>
  );
}
