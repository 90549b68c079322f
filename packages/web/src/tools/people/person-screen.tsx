// Somebody's own page: the same as in the panel beside the map, with room.
import { useLingui } from '@lingui/react/macro';
import { ME, type PersonId } from '@orrery/domain';
import { useParams } from 'wouter';
import { lookOf } from '../../app/names.ts';
import { OnlyYou } from '../../app/only-you.tsx';
import { useOrrery } from '../../app/orrery.tsx';
import { me } from '../../ui/appearance.ts';
import { Mark } from '../../ui/mark.tsx';
import { Screen } from '../../ui/screen.tsx';
import { WithCircles } from '../time/with-circles.tsx';
import { SeenBy } from '../together/sharing/seen-by.tsx';
import { mapHref } from './address.ts';
import { NobodyHere } from './nobody-here.tsx';
import { MeView } from './person/me-view.tsx';
import { PersonView } from './person/person-view.tsx';
import { useNetwork } from './use-network.ts';

export default function PersonScreen() {
  return (
    <WithCircles>
      <PersonOf />
    </WithCircles>
  );
}

function PersonOf() {
  const { t } = useLingui();
  const { person = '' } = useParams();
  const { state } = useOrrery();
  const { network, weeks } = useNetwork();
  const body = network.bodies.get(person as PersonId);
  const back = {
    href: mapHref({ view: 'orbits', person: body || person === ME ? person : null }),
    label: t`People`,
  };
  if (person === ME)
    return (
      <Screen
        title={t`You`}
        lead={<Mark appearance={me} size={28} rays />}
        back={back}
        visibility={<OnlyYou />}
        narrow
      >
        <MeView network={network} weeks={weeks} />
      </Screen>
    );
  if (!body) return <NobodyHere />;
  return (
    <Screen
      title={body.person.fields.name}
      documentTitle={t`Person`}
      lead={<Mark appearance={lookOf(state, body.person.id)} size={28} />}
      back={back}
      visibility={<SeenBy of={`person ${body.person.id}`} />}
      narrow
    >
      <PersonView network={network} weeks={weeks} body={body} />
    </Screen>
  );
}
