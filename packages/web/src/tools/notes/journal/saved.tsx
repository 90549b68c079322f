// Under the button that keeps: that what is typed is safe, or which part of it is not.
import { Trans } from '@lingui/react/macro';
import { useOrrery } from '../../../app/orrery.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNoteLabels } from '../field-labels.ts';
import styles from './journal.module.css';
import type { NoteDraft } from './use-note-draft.ts';

export function Saved({ draft: { refused, isSaved } }: { draft: NoteDraft }) {
  const { isSample } = useOrrery();
  const labels = useNoteLabels();
  if (refused?.field !== undefined)
    return <Notice kind="remark" what={labels[refused.field]} means={refused.words} announce />;
  return (
    <p className={`t-caption ${styles.saved}`}>
      {isSample ? (
        <Trans>The sample keeps nothing beyond this visit</Trans>
      ) : isSaved ? (
        <Trans>Saved, sealed on this device</Trans>
      ) : (
        <Trans>Saved as you type, sealed on this device</Trans>
      )}
    </p>
  );
}
