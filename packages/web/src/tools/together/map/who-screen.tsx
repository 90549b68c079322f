// Who the members of a circle are on my own map: behind a row of its own, because the page of the circle is opened together with them.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Member } from '@orrery/client/circle';
import { ourRelationship, personOfMember, type SpaceId } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { CircleFrame } from '../circle-frame.tsx';
import { Namesake, namesakeOf } from '../namesakes.tsx';
import { NotInCircle } from '../not-in-circle.tsx';
import { memberLook, othersOf, pathOf, useCircles } from '../use-circles.ts';
import { WhoOnMap } from './who-on-map.tsx';

export default function WhoIsWhoScreen() {
  const { t } = useLingui();
  const { space = '' } = useParams();
  const circles = useCircles();
  const circle = circles?.get(space as SpaceId);
  if (!circles || !circle) return <NotInCircle />;
  return (
    <CircleFrame
      circles={circles}
      circle={circle}
      title={t`Who is who on your map`}
      back={{ href: pathOf(circle.id), label: circle.name || t`A circle` }}
      visibility={<OnlyYou />}
    >
      <Everybody circle={circle} />
    </CircleFrame>
  );
}

function Everybody({ circle }: { circle: Circle }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const [placed, setPlaced] = useState<Member | null>(null);
  const called = (member: Member) => member.name || t`Somebody without a name`;
  const others = othersOf(circle);
  return (
    <Flow>
      <p className="t-lead">
        <Trans>
          What you plan, note and draw for yourself goes by this. The circle hears nothing of it, and nobody
          in it sees what you say here.
        </Trans>
      </p>
      {others.length === 0 ? (
        <p>
          <Trans>Nobody else is in yet.</Trans>
        </p>
      ) : (
        <List label={t`Who is who on your map`}>
          {others.map((member) => (
            <ListRow
              key={member.id}
              lead={<Mark appearance={memberLook(state, circle, member.id)} size={18} />}
              title={called(member)}
              detail={<Detail circle={circle} member={member} />}
              below={
                <Ways
                  circle={circle}
                  member={member}
                  name={called(member)}
                  onPlace={() => setPlaced(member)}
                />
              }
            />
          ))}
        </List>
      )}
      {placed ? (
        <WhoOnMap
          circle={circle}
          who={{
            ...{ member: placed.id, figures: [], ownName: placed.ownName, pronouns: '' },
            person: personOfMember(state.spaces, circle.id, placed.id),
          }}
          name={called(placed)}
          onClose={() => setPlaced(null)}
        />
      ) : null}
    </Flow>
  );
}

function usePersonOf(circle: Circle, member: Member) {
  const { state } = useOrrery();
  const person = personOfMember(state.spaces, circle.id, member.id);
  const found = person ? state.people.people.get(person) : undefined;
  return found?.present ? found : undefined;
}

function Detail({ circle, member }: { circle: Circle; member: Member }) {
  const name = usePersonOf(circle, member)?.fields.name;
  return name ? <Trans>{name} on your map</Trans> : <Trans>Nobody there yet</Trans>;
}

function Ways(props: { circle: Circle; member: Member; name: string; onPlace: () => void }) {
  const { circle, member, name, onPlace } = props;
  const { t } = useLingui();
  const { state } = useOrrery();
  const person = usePersonOf(circle, member);
  const namesake = namesakeOf(state, circle, member);
  if (namesake) return <Namesake circle={circle} member={member} person={namesake} onPlace={onPlace} />;
  const isOurs = person && ourRelationship(state.people, person.id) !== null;
  return (
    <ButtonRow>
      {person && !isOurs ? (
        <ButtonLink href={`/relationships/new?with=${person.id}&ours`}>
          <Trans>Put what is between you on your map</Trans>
        </ButtonLink>
      ) : null}
      <Button
        kind={person ? 'plain' : 'outline'}
        label={person ? t`Change it: who ${name} is` : t`Say who ${name} is`}
        onPress={onPlace}
      >
        {person ? <Trans>Change it</Trans> : <Trans>Say who {name} is</Trans>}
      </Button>
    </ButtonRow>
  );
}
