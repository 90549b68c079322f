// Where the sealed copy shall lie: with whoever serves this page, or with another relay.
import { useLingui } from '@lingui/react/macro';
import { relayAddress, relayOf } from '@orrery/client/sync';
import { useState } from 'react';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function useRelayField() {
  const { t } = useLingui();
  const [which, setWhich] = useState<'here' | 'other'>('here');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  return {
    field: (
      <>
        <RadioList
          label={t`Where the sealed copy lies`}
          options={[
            { id: 'here', label: location.host, detail: t`Whoever serves this page keeps it.` },
            { id: 'other', label: t`Another relay`, detail: t`For instance one that nobody you know runs.` },
          ]}
          value={which}
          onChange={setWhich}
        />
        {which === 'other' ? (
          <TextField
            label={t`Address of the relay`}
            value={text}
            onChange={setText}
            error={fault ?? undefined}
            placeholder="orrery.example.org"
            autoComplete="url"
            spellCheck={false}
          />
        ) : null}
      </>
    ),
    /** The address of its socket, or null where the field says what is wrong. */
    take(): string | null {
      if (which === 'here') return relayOf(location);
      const address = relayAddress(text);
      setFault(address ? null : t`That is no address of a relay. It looks like orrery.example.org.`);
      return address ?? null;
    },
  };
}
