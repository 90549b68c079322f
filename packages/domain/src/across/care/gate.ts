// What is refused before it is written in a care space: by whom, and before the terms are signed (CARE15, CARE22).
import type { CareRefusal } from '../../care/decide.ts';
import { isStop } from '../../conversations/said.ts';
import type { MemberId, Surroundings } from '../../kernel/ids.ts';
import { minutesOf } from '../../kernel/zones.ts';
import { termsBetween } from '../../papers/care-terms/insights.ts';
import type { Body } from '../../tools.ts';
import type { State } from '../week.ts';
import { writersInCare } from './allowed.ts';

type Fault = Pick<CareRefusal, 'code' | 'field'> | null;

export function careFault(state: State, bodies: readonly Body[], world: Surroundings): Fault {
  const { me, roleOf } = world;
  if (me === undefined || !roleOf) return null;
  const role = roleOf(me);
  for (const body of bodies) {
    const writers = writersInCare(body, roleOf);
    if (writers.length === 0 || role === undefined) return { code: 'notInCare' };
    if (!writers.includes(role)) return { code: role === 'member' ? 'providersOnly' : 'clientsOnly' };
    const fault = termsFault(state, body, world, me, roleOf);
    if (fault) return fault;
  }
  return null;
}

const isOf =
  ({ people }: { readonly people: readonly MemberId[] }) =>
  (one: MemberId): boolean =>
    people.includes(one);

function termsFault(
  state: State,
  { event }: Body,
  world: Surroundings,
  me: MemberId,
  roleOf: NonNullable<Surroundings['roleOf']>,
): Fault {
  const { isIn = () => false, whoIsIn = () => [] } = world;
  const present = whoIsIn();
  const [clients, providers] = [
    present.filter((one) => roleOf(one) === 'member'),
    present.filter((one) => roleOf(one) === 'provider'),
  ];
  const haveSigned = (some: readonly MemberId[], others: readonly MemberId[]): boolean =>
    some.every((client) =>
      others.every((one) => termsBetween(state.papers, client, one, { isIn }, minutesOf(world.now))),
    );
  switch (event.type) {
    case 'thingShared':
      // every provider who is in could open it
      return providers.length > 0 && haveSigned([me], providers) ? null : { code: 'termsFirst' };
    case 'assignmentSet':
      return haveSigned([event.fields.client], [me]) ? null : { code: 'termsFirst' };
    case 'talkOpened': {
      const [own, theirs] = [clients, providers].map((all) => all.filter(isOf(event)));
      if (!own?.length || !theirs?.length) return { code: 'personMissing', field: 'people' };
      return haveSigned(own, theirs) ? null : { code: 'termsFirst' };
    }
    case 'talkSaid':
    case 'topicBrought':
    case 'wordsTold':
    case 'actionProposed': {
      if (event.type === 'talkSaid' && isStop(event.says)) return null;
      if (event.type === 'wordsTold' && event.text === '') return null;
      // a client writes what every provider of it could open; that another client has gone ends nothing between the others
      const can =
        roleOf(me) === 'member'
          ? haveSigned([me], providers.filter(isOf(event)))
          : clients.filter(isOf(event)).some((one) => haveSigned([one], [me]));
      return can ? null : { code: 'termsFirst' };
    }
    case 'paperDrafted':
    case 'paperSaid': {
      // a no, and what takes back a name, is refused to nobody
      if (event.type === 'paperSaid' && (event.says !== 'yes' || event.subject.length !== 1)) return null;
      // who works with whom is nobody's secret here: all clients read and sign the same terms
      const isForAll =
        clients.every((one) => event.parties.includes(one)) &&
        event.parties.some((one) => roleOf(one) === 'provider');
      if (isForAll) return null;
      return event.type === 'paperSaid'
        ? { code: 'clientMissing' }
        : { code: 'personMissing', field: 'people' };
    }
    default:
      return null;
  }
}
