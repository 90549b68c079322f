// Before something of somebody goes into a circle as if they were in none: whether they are one of those of whom I have not said who they
// are. Only they can say whether they may be shown; their word holds once it is said who they are.
import { useLingui } from '@lingui/react/macro';
import type { Circles } from '@orrery/client/circle';
import { mayBeSameName, type PersonId } from '@orrery/domain';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';

const NONE = 'none';

export function OneOfThese(props: {
  circles: Circles;
  person: PersonId;
  isNone: boolean;
  onNone: () => void;
  error?: string | undefined;
}) {
  const { circles, person, isNone, onNone, error } = props;
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const name = nameOf(state, person);
  const all = circles.sharing.unplaced().flatMap(({ space, member }) => {
    const circle = circles.get(space);
    const found = circle?.members().find(({ id }) => id === member);
    if (!circle || !found) return [];
    const isAlike = mayBeSameName(name, found.ownName);
    return [{ space, member, isAlike, label: found.name || t`Somebody without a name`, in: circle.name }];
  });
  if (all.length === 0) return null;
  const alike = [...all.filter((one) => one.isAlike), ...all.filter((one) => !one.isAlike)];
  return (
    <RadioList
      label={t`Is ${name} one of these?`}
      hint={t`Only you see the answer. Whoever is in a circle with you says for themselves what may be shown of them.`}
      options={[
        ...alike.map((one) => ({
          id: `${one.space} ${one.member}`,
          label: one.label,
          detail: one.in || t`A circle`,
        })),
        { id: NONE, label: t`None of these` },
      ]}
      value={isNone ? NONE : null}
      onChange={(id) => {
        const one = all.find(({ space, member }) => id === `${space} ${member}`);
        if (!one) return onNone();
        const { space, member } = one;
        void attempt({ tool: 'spaces', intent: { type: 'knowMember', space, member, person } });
      }}
      error={error}
    />
  );
}
