// What attacks by members have in common: when they happen, by whom, and the alarm that honest devices must show.
import type { Replica } from '@orrery/log';
import { hex, type Node } from '@orrery/wire';
import type { Agent, World } from '../world.ts';
import { type Attack, type Scene, sometime } from './attack.ts';

interface Inside extends Scene {
  /** A device of the attacker. */
  readonly agent: Agent;
}

interface Manner {
  /** The attacker is who founded the space. */
  readonly founder?: boolean;
  readonly times?: number;
  readonly alarm?: Alarm;
  readonly form?: 'circle' | 'care';
  /** What honest people do before, so that there is something to attack. */
  readonly first?: (world: World) => Promise<void>;
}

type Alarm = 'fork' | 'unapproved' | 'wrapWrong' | 'earlierWrong' | 'garbled';

/**
 * At some moment, once or several times, a member does something. `alarm`: what each honest device that has the entry must
 * show; `about` the entries that it did it with.
 */
export function member(
  name: string,
  does: (inside: Inside) => Promise<unknown>,
  { founder = false, times = 2, alarm, form = 'circle', first }: Manner = {},
): Attack {
  return {
    name,
    by: 'member',
    form,
    async begin(scene) {
      const { world, random } = scene;
      await first?.(world);
      const person = founder ? world.people[0] : random.pick(world.people.slice(1));
      const [agent] = person?.agents ?? [];
      if (!person || !agent || world.people.length < 2) return undefined;
      person.isHonest = false;
      for (let time = 0; time < times; time += 1)
        sometime(scene, () => (agent.client.isDead ? undefined : does({ ...scene, agent })));
      return {
        async verify(found) {
          if (!alarm) return;
          for (const { name: who, client } of world.honest) {
            await client.shown();
            const { log } = client.replica;
            const has = [...world.hostile].some(
              (key) => log.has(key) && isAlarming(log.graph.get(key), alarm),
            );
            if (
              has &&
              !client.replica.alarms().some(({ kind }) => kind === alarm) &&
              !isCured(client.replica, alarm, world)
            )
              found.unnoticed.push(`${who} shows no ${alarm}`);
          }
        },
      };
    },
  };
}

/** The entry itself is what the alarm is about. */
const isAlarming = (node: Node | undefined, alarm: Alarm): boolean => {
  const kind = node?.entry.header.kind;
  if (alarm === 'wrapWrong') return false;
  if (alarm === 'earlierWrong') return false;
  if (alarm === 'garbled') return kind === 'content';
  if (alarm === 'unapproved') return kind === 'admit';
  return kind !== undefined;
};

/** Where there is nothing to be alarmed of: no place is taken twice, or the one let in has left or was approved. */
function isCured(replica: Replica, alarm: Alarm, world: World): boolean {
  if (alarm === 'fork') return replica.log.forks().length === 0;
  if (alarm === 'garbled') {
    return [...world.hostile].every((key) => {
      const node = replica.log.graph.get(key);
      // what the relay keeps back is missed, and cannot be found garbled
      return (
        node?.entry.header.kind !== 'content' ||
        replica.missingBodies().includes(key) ||
        replica.keyring.secretOf(hex(node.entry.header.epoch)) === undefined
      );
    });
  }
  const me = replica.me();
  const members = replica.members();
  return me !== undefined && members.livePersons().every((other) => members.trusts(me, other));
}
