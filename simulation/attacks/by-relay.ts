// What a hostile relay can do with what it stores: it holds no keys, but decides who is shown what, when and how.
import type { Bytes, Cursor, Parcel, Tell } from '@orrery/wire';
import { agree } from '../activity.ts';
import { keyOf } from '../parcels.ts';
import type { Random } from '../random.ts';
import type { Tamper } from '../relay.ts';
import type { World } from '../world.ts';
import { type Attack, type Running, type Scene, sometime } from './attack.ts';

interface Plan {
  readonly random: Random;
  /** Ids of the devices that it is done to. */
  readonly victims: ReadonlySet<string>;
  /** It is going on now. */
  isOn(): boolean;
  /** What is delivered differs from what was sent. */
  touch(): void;
}

/** A hostile relay for part of the run, or for good. */
function hostile(
  name: string,
  tamper: (plan: Plan, world: World) => Tamper,
  { mayEnd = true, first }: { mayEnd?: boolean; first?: (world: World) => Promise<void> } = {},
): Attack {
  return {
    name,
    by: 'relay',
    async begin({ world, random, span }: Scene): Promise<Running> {
      await first?.(world);
      const agents = random.shuffled(world.honest);
      const victims = new Set(
        agents.slice(0, random.between(1, Math.max(1, agents.length - 1))).map((a) => a.key),
      );
      const begun = world.time.now + random.below(span / 4);
      let isOver = false;
      const plan: Plan = {
        random,
        victims,
        isOn: () => !isOver && world.time.now >= begun,
        touch: () => {
          world.touched += 1;
        },
      };
      world.relay.tamper = tamper(plan, world);
      // whoever is connected is shown the paths that are meant for them from the next connection on
      world.time.after(begun - world.time.now, () => world.relay.hangUp());
      const ends = mayEnd && random.chance(0.5);
      return {
        afterwards() {
          if (!ends) return;
          isOver = true;
          world.relay.tamper = {};
          world.relay.hangUp();
        },
      };
    },
  };
}

/** Does something to what a victim is sent, now and then. */
const parcelwise = (
  name: string,
  change: (parcels: readonly Parcel[], plan: Plan, world: World) => readonly Parcel[],
): Attack =>
  hostile(name, (plan, world) => ({
    parcels(parcels, who) {
      if (!plan.isOn() || !plan.victims.has(who) || parcels.length === 0 || !plan.random.chance(0.6))
        return parcels;
      const changed = change(parcels, plan, world);
      if (changed !== parcels) plan.touch();
      return changed;
    },
  }));

const replaceOne = (parcels: readonly Parcel[], at: number, by: Parcel | undefined): readonly Parcel[] =>
  by ? parcels.map((parcel, k) => (k === at ? by : parcel)) : parcels;

const flip = (bytes: Bytes, random: Random): Bytes => {
  const flipped = new Uint8Array(bytes);
  const at = random.below(bytes.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  return flipped;
};

const replay = hostile('replay', (plan) => {
  const told: Tell[] = [];
  return {
    tell(tell, who) {
      if (tell.kind === 'entries') told.push(tell);
      const old = plan.random.pick(told);
      if (!plan.isOn() || !plan.victims.has(who) || !old || tell.kind !== 'entries') return [tell];
      plan.touch();
      return plan.random.chance(0.5) ? [tell, old] : [old, tell];
    },
  };
});

const swapEntries = parcelwise('swap-entries', (parcels, { random }, world) => {
  const others = [...world.relay.parcels.values()];
  if (parcels.length < 2 || random.chance(0.5))
    return replaceOne(parcels, random.below(parcels.length), random.pick(others));
  const mixed = random.shuffled(parcels);
  return mixed.every((parcel, at) => parcel === parcels[at]) ? parcels : mixed;
});

const swapBodies = parcelwise('swap-bodies', (parcels, { random }, world) => {
  const at = parcels.findIndex(({ body }) => body !== undefined);
  const own = parcels[at];
  const donors = [...world.relay.parcels.values()].filter((p) => p.body && p.body !== own?.body);
  const donor = random.pick(donors);
  return own && donor?.body ? replaceOne(parcels, at, { ...own, body: donor.body }) : parcels;
});

const wrongBodies = parcelwise('wrong-bodies', (parcels, { random }) => {
  const at = parcels.findIndex(({ body }) => body !== undefined);
  const own = parcels[at];
  if (!own?.body) return parcels;
  const { header, signature, body } = own;
  const dice = random.below(3);
  if (dice === 0) return replaceOne(parcels, at, { header, signature });
  const wrong = dice === 1 ? flip(body, random) : random.bytes(body.length === 256 ? 1024 : 256);
  return replaceOne(parcels, at, { header, signature, body: wrong });
});

/** Everybody says yes, and then somebody no. */
async function agreeAndRefuse(world: World): Promise<void> {
  await agree(world);
  const [agent] = world.people[0]?.agents ?? [];
  world.time.after(world.random.between(6_000, 12_000), async () => {
    if (!agent || agent.isOut || agent.client.isDead) return;
    for (const subject of world.subjects) await world.says(agent, { kind: 'no', subject });
  });
}

/** Some bodies are never given to the victims. */
const withholdBodies = hostile(
  'withhold-bodies',
  (plan) => {
    const withheld = new Set<string>();
    return {
      parcels: (parcels, who) =>
        parcels.map((parcel) => {
          const key = keyOf(parcel);
          if (!parcel.body || !plan.isOn() || !plan.victims.has(who)) return parcel;
          if (plan.random.chance(0.3)) withheld.add(key);
          if (!withheld.has(key)) return parcel;
          plan.touch();
          return { header: parcel.header, signature: parcel.signature };
        }),
    };
  },
  { first: agreeAndRefuse },
);

const drop = parcelwise('drop', (parcels, { random }) => {
  const at = random.below(parcels.length);
  return parcels.filter((_, k) => k !== at);
});

/** The first copy of every entry that a victim gets has a wrong signature; sometimes the right one comes right behind it. */
const poison = hostile('poison-signature', (plan) => {
  const done = new Set<string>();
  return {
    parcels: (parcels, who) =>
      parcels.flatMap((parcel) => {
        const place = `${who} ${keyOf(parcel)}`;
        if (!plan.isOn() || !plan.victims.has(who) || done.has(place) || plan.random.chance(0.3))
          return [parcel];
        done.add(place);
        plan.touch();
        const wrong = { ...parcel, signature: flip(parcel.signature, plan.random) };
        const dice = plan.random.below(3);
        return dice === 0 ? [wrong, parcel] : dice === 1 ? [parcel, wrong] : [wrong];
      }),
  };
});

const flipBits = hostile('flip-bits', (plan, world) => ({
  frame(frame, who) {
    if (!plan.isOn() || !plan.victims.has(who) || !plan.random.chance(0.15)) return frame;
    plan.touch();
    return flip(world.relay.frames.bytes(frame), plan.random);
  },
}));

/** One entry never reaches the victims, by whatever way. */
const withholding = (name: string, releases: boolean): Attack =>
  hostile(
    name,
    (plan, world) => {
      let withheld: string | undefined;
      let isReleased = false;
      const hides = (key: string) => key === withheld && !isReleased;
      return {
        pathOf: (who) => (plan.victims.has(who) ? 'victims' : ''),
        places(key, path) {
          if (path !== 'victims' || !plan.isOn()) return true;
          if (withheld === undefined && plan.random.chance(0.4)) {
            withheld = key;
            plan.touch();
            if (releases)
              world.time.after(plan.random.below(8_000), () => {
                isReleased = true;
                world.relay.place(key, 'victims');
                world.relay.fanOut();
              });
          }
          return !hides(key);
        },
        parcels: (parcels, who) =>
          plan.victims.has(who) ? parcels.filter((parcel) => !hides(keyOf(parcel))) : parcels,
      };
    },
    { mayEnd: releases },
  );

/** The victims are shown nothing of anybody else from some moment on. */
const truncate = hostile('truncate-tail', (plan) => {
  let uploader = '';
  const hidden = new Set<string>();
  return {
    pathOf: (who) => (plan.victims.has(who) ? 'victims' : ''),
    outcome(_, who) {
      uploader = who;
      return undefined;
    },
    places(key, path) {
      if (path !== 'victims' || !plan.isOn() || plan.victims.has(uploader)) return true;
      plan.touch();
      hidden.add(key);
      return false;
    },
    parcels: (parcels, who) =>
      plan.victims.has(who) && plan.isOn() ? parcels.filter((parcel) => !hidden.has(keyOf(parcel))) : parcels,
  };
});

/** Two groups, each shown only what its own members write. */
const forkViews = hostile('fork-views', (plan, world) => {
  const hiddenFrom = new Map<string, Set<string>>([
    ['victims', new Set()],
    ['others', new Set()],
  ]);
  const groupOf = (who: string) => (plan.victims.has(who) ? 'victims' : 'others');
  return {
    pathOf: groupOf,
    places(key, path) {
      if (!plan.isOn() || path === '') return true;
      const node = world.relay.log.graph.get(key);
      if (!node || groupOf(node.entry.authorKey) === path) return true;
      plan.touch();
      hiddenFrom.get(path)?.add(key);
      return false;
    },
    parcels: (parcels, who) =>
      plan.isOn() ? parcels.filter((parcel) => !hiddenFrom.get(groupOf(who))?.has(keyOf(parcel))) : parcels,
  };
});

const falseAcknowledgement = hostile('false-acknowledgement', (plan) => ({
  outcome(_, who) {
    if (!plan.isOn() || !plan.victims.has(who)) return undefined;
    plan.touch();
    return { kind: 'stored' };
  },
}));

const refuseUploads = hostile('refuse-uploads', (plan) => ({
  outcome(_, who) {
    if (!plan.isOn() || !plan.victims.has(who)) return undefined;
    plan.touch();
    return plan.random.chance(0.5) ? { kind: 'refused', fault: 'authorRevoked' } : { kind: 'full' };
  },
}));

const wrongCursor = ({ count, chain }: Cursor, random: Random): Cursor =>
  random.chance(0.5) ? { count: count + random.between(1, 9), chain } : { count, chain: random.bytes(32) };

const lyingCursors = hostile('lying-cursors', (plan) => ({
  tell(tell, who) {
    const has = tell.kind === 'entries' || tell.kind === 'upToDate' || tell.kind === 'elsewhere';
    if (!has || !plan.isOn() || !plan.victims.has(who) || !plan.random.chance(0.5)) return [tell];
    plan.touch();
    return [{ ...tell, cursor: wrongCursor(tell.cursor, plan.random) }];
  },
}));

const lyingElsewhere = hostile('lying-elsewhere', (plan) => ({
  tell(tell, who) {
    if (!plan.isOn() || !plan.victims.has(who)) return [tell];
    if (tell.kind === 'upToDate' && plan.random.chance(0.85)) {
      plan.touch();
      return [{ kind: 'elsewhere', cursor: tell.cursor }];
    }
    if (tell.kind !== 'listed' || tell.ids.length === 0) return [tell];
    plan.touch();
    const at = plan.random.below(tell.ids.length);
    const ids = plan.random.chance(0.5)
      ? tell.ids.filter((_, k) => k !== at)
      : [...tell.ids, plan.random.bytes(32)];
    return [{ ...tell, ids }];
  },
}));

/** The relay goes back to an older state again and again, and keeps nothing of what was given back. */
const rollBack: Attack = {
  name: 'roll-back',
  by: 'relay',
  begin(scene) {
    const { world, random } = scene;
    const backup = world.relay.backup();
    const times = random.between(1, 4);
    for (let k = 0; k < times; k += 1)
      sometime(scene, async () => {
        if (world.relay.main.ids.length > backup.path.ids.length) world.touched += 1;
        await world.relay.restore(backup);
      });
    return {};
  },
};

export const relayAttacks: readonly Attack[] = [
  replay,
  swapEntries,
  swapBodies,
  wrongBodies,
  withholdBodies,
  drop,
  poison,
  flipBits,
  withholding('withhold', false),
  withholding('delay', true),
  truncate,
  forkViews,
  rollBack,
  falseAcknowledgement,
  refuseUploads,
  lyingCursors,
  lyingElsewhere,
];
