// How strong each feeling is by now: later the same evening, or days after.
import { Trans } from '@lingui/react/macro';
import { dangerOf, type FeltFeeling } from '@orrery/domain';
import { useState } from 'react';
import { FeltDial } from './felt-dial.tsx';

export interface AfterStepProps {
  feelings: readonly FeltFeeling[];
  onChange: (feelings: FeltFeeling[]) => void;
}

export function AfterStep({ feelings, onChange }: AfterStepProps) {
  const [active, setActive] = useState<string | null>(null);
  if (feelings.every(({ feeling }) => dangerOf(feeling)))
    return (
      <p className="t-small">
        <Trans>As soon as a feeling is named above, you can say here how strong it is by now.</Trans>
      </p>
    );
  return (
    <FeltDial feelings={feelings} onChange={onChange} when="after" active={active} onActive={setActive} />
  );
}
