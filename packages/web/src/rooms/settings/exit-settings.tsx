import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isWebAddress, usePreferences } from '../../app/preferences.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function ExitSettings() {
  const { t } = useLingui();
  const { exitTo, choose } = usePreferences();
  const [typed, setTyped] = useState(exitTo);
  const text = typed.trim();
  const address = text === '' || text.includes('://') ? text : `https://${text}`;
  const isFine = address === '' || isWebAddress(address);
  return (
    <section>
      <SectionHead>
        <Trans>Leaving at once</Trans>
      </SectionHead>
      <p>
        <Trans>
          Exit, or Escape pressed three times, hides this page at once, locks, and goes somewhere else. It
          cannot clear the browser’s own history: that this address was visited stays visible there.
        </Trans>
      </p>
      <TextField
        label={t`Where Exit goes`}
        hint={t`Leave it empty for an empty page.`}
        placeholder="https://"
        type="url"
        value={typed}
        onChange={setTyped}
        onBlur={() => isFine && choose({ exitTo: address })}
        error={isFine ? undefined : t`This is not a web address. It begins with https://`}
      />
    </section>
  );
}
