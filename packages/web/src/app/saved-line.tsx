// Under what one writes: that it is safe, or which part of it is not.
import { Trans } from '@lingui/react/macro';
import { Notice } from '../ui/notice.tsx';
import { useOrrery } from './orrery.tsx';
import styles from './saved-line.module.css';

export interface SavedLineProps {
  isSaved: boolean;
  /** A part that could not be kept: what it is called, and why. */
  refused: { what: string; words: string } | null;
}

export function SavedLine({ isSaved, refused }: SavedLineProps) {
  const { isSample } = useOrrery();
  if (refused) return <Notice kind="remark" what={refused.what} means={refused.words} announce />;
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
