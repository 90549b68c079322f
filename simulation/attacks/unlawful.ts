// What somebody who is in signs although a rule forbids it, and a relay passes on all the same: each breaks one rule and no other.
// Nobody may take it in. What leads up to it is lawful.
import { admission, type KeyPair, prove, type Replica, writeControl } from '@orrery/log';
import {
  type Bytes,
  type Control,
  compareBytes,
  encodeHeader,
  type Form,
  type Header,
  hex,
  idOf,
  type Parcel,
  type Role,
  signedBytes,
  tokenBytes,
  ZERO,
} from '@orrery/wire';
import { keyOf } from '../parcels.ts';
import { type Agent, newPair, parcelsOf, type World } from '../world.ts';
import { type Attack, type Scene, sometime } from './attack.ts';
import { everything, olderState, otherSelf, smuggle } from './other-self.ts';

/** Who writes: a device of the attacker, and a self of it that can be led anywhere. */
interface Hand {
  readonly world: World;
  readonly agent: Agent;
  readonly self: Replica;
  /** Lawful entries that lead up to it. */
  readonly lawful: Parcel[];
}

/** An entry after everything that the self knows, signed by the device, or by the person key where `seq` is 0. */
async function forge(
  { world, agent, self }: Hand,
  control: Control,
  other: Partial<Header> = {},
  by: { id: Bytes; pair: KeyPair } = agent,
): Promise<Parcel> {
  const { graph } = self.log;
  const author = other.author ?? by.id;
  const last = self.log.lastOf(hex(author)) ?? graph.get(hex(author));
  const heads = graph.heads().filter((head) => head !== last);
  const seq = last?.entry.key === hex(author) ? 1 : (last?.entry.header.seq ?? -1) + 1;
  const header = encodeHeader({
    ...{ kind: control.kind, erasable: false, space: world.space, author, seq, prev: last?.entry.id ?? ZERO },
    ...{ parents: heads.map(({ entry }) => entry.id).sort(compareBytes), epoch: ZERO, control },
    ...{ bodyLength: 0, bodyHash: ZERO },
    ...other,
  });
  return { header, signature: await world.suites.keys.sign(by.pair, signedBytes(header)) };
}

/** Writes something lawful, which is passed on with the rest. */
async function lawfully(
  { self, lawful }: Hand,
  control: Parameters<typeof writeControl>[1],
): Promise<Parcel> {
  const parcels = parcelsOf(await writeControl(self, control)) ?? [];
  const last = parcels.at(-1);
  if (!last) throw new Error(`${control.kind} was lawful`);
  lawful.push(...parcels);
  return last;
}

interface Manner {
  readonly form?: Form;
  /** As if it were the first day, when the founder was alone. */
  readonly early?: boolean;
}

function unlawful(
  name: string,
  write: (hand: Hand) => Promise<Parcel | undefined>,
  { form = 'circle', early = false }: Manner = {},
): Attack {
  return {
    name,
    by: 'member',
    form,
    begin(scene: Scene) {
      const { world, random } = scene;
      const person = early ? world.people[0] : random.pick(world.people.slice(1));
      const [agent] = person?.agents ?? [];
      if (!person || !agent) return undefined;
      person.isHonest = false;
      const forbidden: string[] = [];
      sometime(scene, async () => {
        if (agent.client.isDead) return;
        const known = early ? olderState(agent, ([first]) => first) : everything(agent.client.replica);
        if (!known) return;
        const self = await otherSelf(world, agent, known);
        const me = self.members().devices.get(agent.key);
        if (!me || !self.members().isLive(me)) return;
        const hand: Hand = { world, agent, self, lawful: [] };
        const parcel = await write(hand);
        if (!parcel) return;
        await smuggle(world, hand.lawful);
        forbidden.push(keyOf(parcel));
        await smuggle(world, [parcel], true);
      });
      return {
        verify(found) {
          for (const key of forbidden) {
            if (world.relay.log.has(key)) found.broken.push(`the relay judged ${name} to be valid`);
            for (const { name: who, client } of world.honest)
              if (client.replica.log.has(key)) found.broken.push(`${who} took in ${name}`);
          }
        },
      };
    },
  };
}

/** A yes to somebody who is not there: as harmless as an entry can be. */
const harmless = async ({ world }: Hand): Promise<Control> => ({
  ...{ kind: 'approve', person: (await newPair(world.suites)).keys.sign, yes: true },
});

const ownLast = ({ agent, self }: Hand) => self.log.lastOf(agent.key);

const skipPlace = unlawful('skip-a-place', async (hand) => {
  const seq = (ownLast(hand)?.entry.header.seq ?? 0) + 2;
  return forge(hand, await harmless(hand), { seq });
});

const nameTwice = unlawful('redundant-parent', async (hand) => {
  const { graph } = hand.self.log;
  return forge(hand, await harmless(hand), { parents: [graph.at(0).entry.id] });
});

/** One’s own word that was said to last. */
const eraseLasting = unlawful('erase-lasting', async (hand) => {
  const words = hand.self.log.graph.nodes.filter(
    ({ entry: { header, authorKey } }) =>
      header.kind === 'content' && !header.erasable && authorKey === hand.agent.key,
  );
  const target = hand.world.random.pick(words);
  return target && forge(hand, { kind: 'erase', targets: [target.entry.id] });
});

/** A key whose holder meant another space. */
const unproven = unlawful('unproven-key', async (hand) => {
  const { world, agent } = hand;
  const pair = await newPair(world.suites);
  const elsewhere = world.suites.suite.randomBytes(32);
  const device = await prove(world.suites.keys, elsewhere, agent.person.pair.keys.sign, pair);
  return forge(hand, { kind: 'device', device });
});

/** A wrapping key with which every secret comes out the same. */
const unfit = unlawful('unfit-key', async (hand) => {
  const { world, agent } = hand;
  const pair = await newPair(world.suites);
  const weak = { ...pair, keys: { ...pair.keys, wrap: new Uint8Array(32) } };
  const device = await prove(world.suites.keys, world.space, agent.person.pair.keys.sign, weak);
  return forge(hand, { kind: 'device', device });
});

const providerAmongEquals = unlawful('provider-among-equals', async (hand) => {
  const { keys } = await newPair(hand.world.suites);
  return forge(hand, { kind: 'invite', token: keys.sign, role: 'provider' });
});

const anotherDevice = async ({ world, agent }: Hand) => {
  const pair = await newPair(world.suites);
  return { pair, device: await prove(world.suites.keys, world.space, agent.person.pair.keys.sign, pair) };
};

const ninthDevice = unlawful('ninth-device', async (hand) => {
  const { agent, self } = hand;
  const own = () => {
    const members = self.members();
    return [...members.devices.values()].filter((d) => d.person.id === agent.person.key && members.isLive(d));
  };
  while (own().length < 8) {
    const { device } = await anotherDevice(hand);
    await lawfully(hand, { kind: 'device', device });
  }
  const { device } = await anotherDevice(hand);
  return forge(hand, { kind: 'device', device });
});

/** Words under something that is no epoch. */
const noEpoch = unlawful('no-epoch', async (hand) => {
  const bodyHash = hand.world.suites.suite.randomBytes(32);
  return forge(hand, { kind: 'content' }, { epoch: hand.agent.id, bodyLength: 256, bodyHash });
});

const afterEnd = unlawful('write-after-end', async (hand) => {
  await lawfully(hand, { kind: 'end', person: hand.agent.person.pair.keys.sign });
  hand.agent.person.hasLeft = true;
  return forge(hand, await harmless(hand));
});

const revokeOwn = async (hand: Hand, cut: { device: Bytes; seq: number; last: Bytes }): Promise<Parcel> => {
  const { pair } = hand.agent.person;
  const by = { id: pair.keys.sign, pair };
  return forge(hand, { kind: 'revoke', ...cut }, { seq: 0, prev: ZERO, author: by.id }, by);
};

const afterRevoke = unlawful('write-after-revoke', async (hand) => {
  const { pair, device } = await anotherDevice(hand);
  const id = idOf((await lawfully(hand, { kind: 'device', device })).header);
  const revoke = await revokeOwn(hand, { device: id, seq: 0, last: ZERO });
  await hand.self.receive([revoke]);
  hand.lawful.push(revoke);
  return forge(hand, await harmless(hand), { author: id }, { id, pair });
});

/** One’s own device is cut where somebody else wrote. */
const cutElsewhere = unlawful('cut-elsewhere', async (hand) => {
  const { agent, self } = hand;
  const other = self.log.graph.nodes.find(
    ({ entry: { header, authorKey } }) => header.seq > 0 && authorKey !== agent.key,
  );
  if (!other) return undefined;
  return revokeOwn(hand, { device: agent.id, seq: other.entry.header.seq, last: other.entry.id });
});

/** On the first day: an invitation, and what comes of it. */
async function invited(hand: Hand, role: Role) {
  const token = await newPair(hand.world.suites);
  const parcel = await lawfully(hand, { kind: 'invite', token: token.keys.sign, role });
  return { invite: idOf(parcel.header), role, token };
}

async function admitting({ world }: Hand, invitation: Awaited<ReturnType<typeof invited>>) {
  const [person, device] = [await newPair(world.suites), await newPair(world.suites)];
  return admission(world.suites.keys, world.space, invitation, person, device);
}

const wrongToken = unlawful(
  'wrong-token',
  async (hand) => {
    const invitation = await invited(hand, 'member');
    return forge(hand, await admitting(hand, { ...invitation, token: await newPair(hand.world.suites) }));
  },
  { early: true },
);

/** Yeses are for a person's key, which everybody sees before it is in: whoever admits it names a device of their own beside it. */
const ownDevice = unlawful(
  'own-device-for-guest',
  async (hand) => {
    const { suites, space } = hand.world;
    const invitation = await invited(hand, 'member');
    const { person, ...made } = await admitting(hand, invitation);
    const mine = await newPair(suites);
    const device = await prove(suites.keys, space, person.sign, mine);
    const message = tokenBytes(space, invitation.invite, person, mine.keys);
    const tokenSignature = await suites.keys.sign(invitation.token, message);
    return forge(hand, { ...made, person, device, tokenSignature });
  },
  { early: true },
);

const otherRole = unlawful(
  'other-role',
  async (hand) =>
    forge(hand, await admitting(hand, { ...(await invited(hand, 'member')), role: 'provider' })),
  { early: true, form: 'care' },
);

const useTwice = unlawful(
  'use-invitation-twice',
  async (hand) => {
    const invitation = await invited(hand, 'provider');
    const first = await admitting(hand, invitation);
    await lawfully(hand, first);
    await lawfully(hand, { kind: 'end', person: first.person.sign });
    return forge(hand, await admitting(hand, invitation));
  },
  { early: true, form: 'care' },
);

/** What a device that is not the attacker's self writes, lawfully. */
async function alsoBy(
  hand: Hand,
  by: { id: Bytes; pair: KeyPair },
  controls: readonly Control[],
): Promise<Parcel[]> {
  // at once: none of them knows of the others
  const parcels: Parcel[] = [];
  for (const control of controls) parcels.push(await forge(hand, control, {}, by));
  await hand.self.receive(parcels);
  hand.lawful.push(...parcels);
  return parcels;
}

/** An invitation that another device wrote. */
const useOthers = unlawful(
  'use-others-invitation',
  async (hand) => {
    const { pair, device } = await anotherDevice(hand);
    const id = idOf((await lawfully(hand, { kind: 'device', device })).header);
    const token = await newPair(hand.world.suites);
    const control = { kind: 'invite', token: token.keys.sign, role: 'member' } as const;
    const [invite] = await alsoBy(hand, { id, pair }, [control]);
    if (!invite) return undefined;
    return forge(hand, await admitting(hand, { invite: idOf(invite.header), role: 'member', token }));
  },
  { early: true },
);

/** Somebody is let in to whom another one said yes and, beside it, no. */
const overNo = unlawful(
  'admit-over-no',
  async (hand) => {
    const { suites, space } = hand.world;
    const [person, pair] = [await newPair(suites), await newPair(suites)];
    const first = await admission(suites.keys, space, await invited(hand, 'member'), person, pair);
    const id = idOf((await lawfully(hand, first)).header);
    const second = await admitting(hand, await invited(hand, 'member'));
    const about = { kind: 'approve', person: second.person.sign } as const;
    await alsoBy(hand, { id, pair }, [
      { ...about, yes: true },
      { ...about, yes: false },
    ]);
    return forge(hand, second);
  },
  { early: true },
);

/** Somebody is let in where one is alone with oneself. */
const guestOfSelf = unlawful(
  'admit-to-self',
  async (hand) => forge(hand, await admitting(hand, await invited(hand, 'member'))),
  { early: true, form: 'self' },
);

export const unlawfulAttacks: readonly Attack[] = [
  ...[skipPlace, nameTwice, eraseLasting, unproven, unfit, providerAmongEquals, ninthDevice, noEpoch],
  ...[afterEnd, afterRevoke, cutElsewhere, wrongToken, ownDevice, otherRole, useTwice],
  ...[useOthers, overNo, guestOfSelf],
];
