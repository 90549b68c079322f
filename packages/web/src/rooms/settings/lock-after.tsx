import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRefusals } from '../../app/refusals.tsx';
import { useSession } from '../../app/session.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';

const choices = [1, 5, 10, 15, 60, 480];

/** How long an open vault waits for a touch before it locks by itself. */
export function LockAfter() {
  const { t } = useLingui();
  const { vault } = useSession();
  const sentence = useRefusals();
  const [minutes, setMinutes] = useState(Math.round(vault.lockAfter / 60_000));
  const [fault, setFault] = useState<string | null>(null);
  const words: Record<number, string> = {
    1: t`One minute`,
    5: t`Five minutes`,
    10: t`Ten minutes`,
    15: t`A quarter of an hour`,
    60: t`An hour`,
    480: t`Eight hours`,
  };
  const all = choices.includes(minutes) ? choices : [...choices, minutes].sort((a, b) => a - b);

  async function choose(id: string) {
    const set = await vault.setLockAfter(Number(id) * 60_000);
    setFault(set.ok ? null : sentence(set.why.code));
    if (set.ok) setMinutes(Number(id));
  }

  return (
    <>
      <Select
        label={t`Lock by itself after`}
        options={all.map((m) => ({ id: String(m), label: words[m] ?? t`${m} minutes` }))}
        value={String(minutes)}
        onChange={(id) => void choose(id)}
      />
      {fault ? <Notice what={<Trans>{fault}</Trans>} announce /> : null}
    </>
  );
}
