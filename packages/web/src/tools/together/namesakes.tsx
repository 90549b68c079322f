// Somebody on my map who is called as a member of a circle: whether they are one, only I say, and for me alone.
import { Trans } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { mayBeSameName, type Person, type PersonId, peopleOf, type State } from '@orrery/domain';
import { useOrrery } from '../../app/orrery.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';

/** The one on my map who is called the same, where I have not said yet who a member is there. */
export function namesakeOf(state: State, circle: Circle, member: Member): Person | undefined {
  const known = state.spaces.onMap.get(`${circle.id} ${member.id}`);
  if (member.isMe || !member.isIn || known?.registers.person !== undefined) return undefined;
  const alike = peopleOf(state.people).filter(({ fields }) => mayBeSameName(fields.name, member.ownName));
  return alike.length === 1 ? alike[0] : undefined;
}

export function Namesake(props: {
  circle: Circle;
  member: Member;
  person: Person;
  /** Where it is asked beside the list of members: the way to somebody else. */
  onPlace?: () => void;
}) {
  const { circle, member, person, onPlace } = props;
  const { attempt } = useOrrery();
  const { name } = person.fields;
  const say = (who: PersonId | null) =>
    void attempt({
      tool: 'spaces',
      intent: { type: 'knowMember', space: circle.id, member: member.id, person: who },
    });
  return (
    <>
      <p className="t-caption">
        <Trans>Is this {name} on your map? Only you see the answer.</Trans>
      </p>
      <ButtonRow>
        <Button onPress={() => say(person.id)}>
          <Trans>Yes</Trans>
        </Button>
        <Button onPress={() => say(null)}>
          <Trans>No</Trans>
        </Button>
        {onPlace ? (
          <Button kind="plain" onPress={onPlace}>
            <Trans>Somebody else there</Trans>
          </Button>
        ) : null}
      </ButtonRow>
    </>
  );
}
