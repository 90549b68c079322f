// Who somebody is on my own map, of the members and of those of whom they speak. It stands in what is mine alone.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { type Figure, type Intent, type MemberId, type PersonId, peopleOf } from '@orrery/domain';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';

const NOBODY = 'nobody';
const NEW = 'new';

export interface Who {
  readonly member: MemberId | null;
  readonly figures: readonly Figure[];
  readonly person: PersonId | null;
  /** As it was told, for whoever is not on my map yet. */
  readonly ownName: string;
  readonly pronouns: string;
}

export function WhoOnMap(props: { circle: Circle; who: Who; name: string; onClose: () => void }) {
  const { circle, who, name, onClose } = props;
  const { t } = useLingui();
  const { state, attempt, newId } = useOrrery();
  const [chosen, choose] = useState<string>(who.person ?? NOBODY);
  const people = peopleOf(state.people);
  const canBeNew = who.ownName !== '' && who.person === null;

  async function save() {
    const fresh = newId<PersonId>();
    const person = chosen === NOBODY ? null : chosen === NEW ? fresh : (chosen as PersonId);
    const fields = { name: who.ownName, pronouns: who.pronouns };
    const intents: Intent[] = [
      ...(chosen === NEW
        ? [{ tool: 'people', intent: { type: 'addPerson', person: fresh, fields } } as const]
        : []),
      ...(who.member
        ? [
            {
              tool: 'spaces',
              intent: { type: 'knowMember', space: circle.id, member: who.member, person },
            } as const,
          ]
        : []),
      ...who.figures.map(
        (figure) =>
          ({ tool: 'spaces', intent: { type: 'knowFigure', space: circle.id, ...figure, person } }) as const,
      ),
    ];
    if (await attempt(intents, <Trans>Noted, for you alone</Trans>)) onClose();
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
            ...people.map(({ id, fields }) => ({ id: id as string, label: fields.name })),
            ...(canBeNew ? [{ id: NEW, label: t`Somebody new: put them on my map` }] : []),
            { id: NOBODY, label: t`Nobody who is on it` },
          ]}
          value={chosen}
          onChange={choose}
        />
      </Flow>
    </Dialog>
  );
}
