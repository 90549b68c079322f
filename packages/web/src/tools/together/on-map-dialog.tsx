// Which person of my map a member of a circle is. It stands in what is mine alone.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { type PersonId, peopleOf, personOfMember } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Flow } from '../../ui/flow.tsx';
import { RadioList } from '../../ui/radio-list.tsx';

const NOBODY = 'nobody';

export function OnMapDialog(props: { circle: Circle; member: Member; onClose: () => void }) {
  const { circle, member, onClose } = props;
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const [chosen, setChosen] = useState<string>(personOfMember(state.spaces, circle.id, member.id) ?? NOBODY);
  const name = member.name || t`Somebody without a name`;

  async function save() {
    const person = chosen === NOBODY ? null : (chosen as PersonId);
    const intent = { type: 'knowMember', space: circle.id, member: member.id, person } as const;
    if (await attempt({ tool: 'spaces', intent }, <Trans>Noted, for you alone</Trans>)) onClose();
  }

  return (
    <Dialog
      title={t`Who ${name} is on your map`}
      open
      onClose={onClose}
      actions={
        <Button kind="main" onPress={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <Flow>
        <p className="t-caption">
          <Trans>Only you see this. Nothing of your map goes into the circle.</Trans>
        </p>
        <RadioList
          label={t`On your map`}
          options={[
            ...peopleOf(state.people).map(({ id, fields }) => ({ id: id as string, label: fields.name })),
            { id: NOBODY, label: t`Nobody who is on it` },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      </Flow>
    </Dialog>
  );
}
