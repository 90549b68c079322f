// Where a circle lies: by default where one’s own sealed copy lies.
import { useLingui } from '@lingui/react/macro';
import { hostOf, relayAddress } from '@orrery/client/sync';
import { useState } from 'react';
import { usePhase } from '../../app/session.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function useRelayChoice() {
  const { t } = useLingui();
  const phase = usePhase();
  const own = phase.name === 'open' ? (phase.home.space?.seat.relay ?? '') : '';
  const [which, setWhich] = useState<'own' | 'other'>('own');
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  return {
    fields: (
      <>
        <RadioList
          label={t`Where the circle lies, sealed`}
          options={[
            { id: 'own', label: own === '' ? '' : hostOf(own), detail: t`Where your own sealed copy lies.` },
            { id: 'other', label: t`Another relay`, detail: t`For instance one that none of you runs.` },
          ]}
          value={which}
          onChange={setWhich}
        />
        {which === 'other' ? (
          <>
            <TextField
              label={t`Address of the circle’s relay`}
              value={text}
              onChange={(next) => {
                setText(next);
                setFault(null);
              }}
              error={fault ?? undefined}
              placeholder="orrery.example.org"
              autoComplete="url"
              spellCheck={false}
            />
            <TextField
              label={t`Code of its host`}
              value={code}
              onChange={setCode}
              optional
              spellCheck={false}
            />
          </>
        ) : null}
      </>
    ),
    /** Null where the field says what is wrong. */
    take(): { relay: string; code: string } | null {
      if (which === 'own') return { relay: own, code: '' };
      const relay = relayAddress(text);
      setFault(relay ? null : t`That is no address of a relay. It looks like orrery.example.org.`);
      return relay ? { relay, code: code.trim() } : null;
    },
  };
}
