import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

/** Whether the browser has promised not to throw away what is kept here when the device runs short of room. */
export function StaysOrNot() {
  const [stays, setStays] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    void navigator.storage?.persisted?.().then(
      (persisted) => {
        if (isHere) setStays(persisted);
      },
      () => undefined, // then nothing is promised, and nothing said
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (stays === null) return null;
  return stays ? (
    <Trans>The browser has agreed to keep it.</Trans>
  ) : (
    <Trans>
      The browser may throw it away when the device runs short of room, or when nobody comes here for weeks:
      save an export now and then.
    </Trans>
  );
}
