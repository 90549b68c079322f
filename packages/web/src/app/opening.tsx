import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Progress } from '../ui/progress.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { usePhase } from './session.tsx';

/** While what is kept is being opened; silent for the first half second. */
export function Opening() {
  const phase = usePhase();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  const value = phase.name === 'opening' && phase.total > 0 ? phase.opened / phase.total : null;
  return (
    <>
      <h1>
        <VisuallyHidden>
          <Trans>One moment</Trans>
        </VisuallyHidden>
      </h1>
      {phase.name === 'opening' ? (
        <Progress words={<Trans>Opening what you keep here</Trans>} value={value} />
      ) : (
        <Progress words={<Trans>Setting things up</Trans>} />
      )}
    </>
  );
}
