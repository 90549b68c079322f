// What an attack is: something that a seed can begin in a world, with a name that tables and commands use.
import type { Form } from '@orrery/wire';
import type { Found, Spy } from '../invariants.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

export interface Scene {
  readonly world: World;
  readonly random: Random;
  /** Attackers with keys, who must not read what is not for them. */
  readonly spies: Spy[];
  /** Milliseconds that people live before everything comes to rest. */
  readonly span: number;
}

export interface Running {
  /** Before everybody comes to rest. */
  afterwards?(): Promise<void> | void;
  /** What only this attack must show. */
  verify?(found: Found): Promise<void> | void;
}

export interface Attack {
  readonly name: string;
  readonly by: 'relay' | 'member' | 'thief';
  /** Needs a space of this form. */
  readonly form?: Form;
  begin(scene: Scene): Promise<Running | undefined> | Running | undefined;
}

/** Milliseconds until an attacker who found nothing to do looks again. */
const LATER = 1_500;

/** What an attack answers whose deeds follow later. */
export const UNDER_WAY = 'under way';

/** At some moment; and again and again soon after, as long as nothing comes of it and nothing is under way. */
export function sometime(
  { world, random, span }: Pick<Scene, 'world' | 'random' | 'span'>,
  does: () => unknown,
): void {
  const end = world.time.now + span;
  const attempt = async (): Promise<void> => {
    const before = world.touched;
    const state = await does();
    if (state !== UNDER_WAY && world.touched === before && world.time.now + LATER < end)
      world.time.after(LATER, attempt);
  };
  world.time.after(random.below((3 * span) / 4), attempt);
}
