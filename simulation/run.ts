// One run: people gather, live, are attacked, come to rest, and what they have is looked at. The same seed, the same run.

import { act, gather, keepConnecting, mishaps, settle } from './activity.ts';
import { type Attack, attacks } from './attacks/index.ts';
import { sparedFrames, writtenFrames } from './frames.ts';
import { check, type Found, type Spy } from './invariants.ts';
import { type Random, randomFrom } from './random.ts';
import { endRealSuites, realSuites, stubSuites } from './suites.ts';
import { World } from './world.ts';

export interface RunOptions {
  readonly seed: number;
  /** Name of an attack, `none`, or undefined for what the seed says. */
  readonly attack?: string | undefined;
  readonly real?: boolean | undefined;
}

export interface RunResult extends Found {
  readonly seed: number;
  readonly attack: string;
  readonly real: boolean;
  /** Times that what was delivered differs from what was sent, or that something hostile was delivered. */
  readonly changed: number;
  readonly entries: number;
  readonly crashed?: string;
}

const SPAN = 20_000;

/** Which attack a seed stands for: every seventh has none. */
export function attackOf(seed: number): Attack | undefined {
  if (seed % 7 === 0) return undefined;
  return attacks[Math.floor(seed - seed / 7) % attacks.length];
}

export async function run(options: RunOptions): Promise<RunResult> {
  const { seed, real = false } = options;
  const random = randomFrom(seed);
  const attack =
    options.attack === undefined ? attackOf(seed) : attacks.find(({ name }) => name === options.attack);
  const name = attack?.name ?? 'none';
  const suites = real ? realSuites(random.branch('suites')) : stubSuites(random.branch('suites'));
  const nothing = { broken: [], unnoticed: [], falseAlarms: [] };
  let world: World | undefined;
  try {
    const form =
      attack?.form ?? random.pick(['circle', 'circle', 'circle', 'self', 'care'] as const) ?? 'circle';
    world = await World.found(random.branch('world'), suites, form, real ? writtenFrames : sparedFrames());
    await gather(world, random.branch('gather'));
    const found = await live(world, attack, seed);
    return {
      seed,
      attack: name,
      real,
      changed: world.touched,
      entries: world.relay.log.graph.nodes.length,
      ...found,
    };
  } catch (error) {
    const crashed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, attack: name, real, changed: world?.touched ?? 0, entries: 0, ...nothing, crashed };
  } finally {
    if (real) endRealSuites();
  }
}

async function live(world: World, attack: Attack | undefined, seed: number): Promise<Found> {
  const random = randomFrom(seed, 'live');
  const spies: Spy[] = [];
  const begun = world.time.now;
  const acts = random.between(12, 26);
  const lives = random.branch('acts');
  for (let at = 0; at < acts; at += 1) world.time.after(random.below(SPAN), () => act(world, lives));
  mishaps(world, random.branch('mishaps'), SPAN);
  keepConnecting(world, random.branch('connecting'), SPAN);
  const helper = accomplice(attack, random.branch('accomplice'));
  const both = [attack, helper].filter((one) => one !== undefined);
  const running = [];
  for (const one of both)
    running.push(await one.begin({ world, random: random.branch(one.name), spies, span: SPAN }));
  await world.time.run(begun + SPAN);
  for (const one of running) await one?.afterwards?.();
  await settle(world);
  const found = await check(world, random.branch('check'), spies, attack !== undefined);
  for (const one of running) await one?.verify?.(found);
  return found;
}

/** Members and thieves are sometimes helped by the relay. */
function accomplice(attack: Attack | undefined, random: Random): Attack | undefined {
  if (!attack || attack.by === 'relay' || !random.chance(0.3)) return undefined;
  return random.pick(attacks.filter(({ by, form }) => by === 'relay' && form === undefined));
}
