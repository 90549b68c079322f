// Those of a circle with whom something is, beside me.
import { useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { MemberId } from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Mark } from '../../ui/mark.tsx';
import { memberLook, othersOf } from '../together/use-circles.ts';

export function WithWhom(props: {
  circle: Circle;
  value: readonly MemberId[];
  onChange: (people: MemberId[]) => void;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const { circle, value, onChange, hint, error } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  return (
    <Chips
      label={t`With whom`}
      hint={hint}
      options={othersOf(circle).map(({ id, name }) => ({
        id,
        label: name || t`Somebody without a name`,
        mark: <Mark appearance={memberLook(state, circle, id)} />,
      }))}
      value={value}
      onChange={(people) => onChange([...people])}
      error={error}
    />
  );
}
