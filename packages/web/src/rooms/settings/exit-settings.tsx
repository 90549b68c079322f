import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isElsewhere, usePreferences } from '../../app/preferences.tsx';
import { usePhase } from '../../app/session.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function ExitSettings() {
  const { t } = useLingui();
  const { exitTo, choose } = usePreferences();
  const phase = usePhase();
  const isUnlocked = phase.name === 'open' && !phase.kept;
  const [typed, setTyped] = useState(exitTo);
  const text = typed.trim();
  const address = text === '' || text.includes('://') ? text : `https://${text}`;
  const isFine = address === '' || isElsewhere(address);
  return (
    <section>
      <SectionHead>
        <Trans>Leaving at once</Trans>
      </SectionHead>
      <p>
        {isUnlocked ? (
          <Trans>
            Exit, or Escape pressed three times, hides this page at once and goes somewhere else. Without a
            passphrase it cannot lock: whoever opens Orrery again on this device can read everything.
          </Trans>
        ) : (
          <Trans>
            Exit, or Escape pressed three times, hides this page at once, locks, and goes somewhere else.
          </Trans>
        )}{' '}
        <Trans>
          It cannot clear the browser’s own history: that this address was visited stays visible there.
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
        error={
          isFine ? undefined : t`This is not a web address, or it is this one. Others begin with https://`
        }
      />
    </section>
  );
}
