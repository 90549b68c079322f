// Whose a day is, by name: people of my map as I call them, and members of circles whom I have not placed there.
import { useLingui } from '@lingui/react/macro';
import { ME, type WhoseDay } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { nameIn } from '../../together/sharing/names-in.ts';
import { useCircles } from '../../together/use-circles.ts';

/** "you and Sam"; empty for nobody in particular. */
export function useWhose(): (people: readonly WhoseDay[]) => string {
  const { t } = useLingui();
  const { state } = useOrrery();
  const circles = useCircles();
  const formats = useFormats();
  const name = (one: WhoseDay): string => {
    if (one === ME) return t`you`;
    if (typeof one === 'string') return state.people.people.get(one)?.present ? nameOf(state, one) : '';
    const circle = circles?.get(one.space);
    return circle ? nameIn(circle, one.member) : '';
  };
  return (people) =>
    formats.list(
      [...people]
        .sort((a, b) => Number(b === ME) - Number(a === ME))
        .map(name)
        .filter((one) => one !== ''),
    );
}
