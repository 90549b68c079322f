// A circle comes to another relay. Nobody moves anybody else: whoever goes says so inside the circle, and every other device goes when its
// owner has seen where. docs/spec/circles.md, CIRCLE50–CIRCLE55.
import { type MemberId, ok, type Result, refuse, type SpaceId } from '@orrery/domain';
import { type Suites, selfSpace } from '@orrery/log';
import { movedSeat } from '../space/moving.ts';
import { isKitOf } from '../space/self.ts';
import { originOf, relayAddress } from '../sync/address.ts';
import { given } from '../sync/given.ts';
import type { RelayPlatform } from '../sync/home.ts';
import type { Move, MoveWhy } from '../sync/move-own.ts';
import { settleAt } from '../sync/settle.ts';
import type { Circle, CircleWhy } from './circle.ts';
import type { Circles } from './circles.ts';
import type { Member } from './members.ts';
import { openPersonKey } from './person-key.ts';

export type MoveCircleWhy = MoveWhy | CircleWhy | { readonly code: 'spaceUnknown' };

/** A relay at which others are, or other devices of mine, and this device is not. */
export interface Elsewhere {
  readonly relay: string;
  readonly by: readonly Member[];
  /** Another device of mine has gone there. */
  readonly isMine: boolean;
}

export interface Places {
  readonly elsewhere: readonly Elsewhere[];
  /** Who was in when I moved, and has not said that they came after: what they write may not get here. */
  readonly behind: readonly Member[];
}

interface Around {
  readonly suites: Suites;
  readonly platform: RelayPlatform;
  /** Resolves when all of which there is a seat are open. */
  settled(): Promise<void>;
}

export class Moving {
  readonly #circles: Circles;
  readonly #around: Around;

  constructor(circles: Circles, around: Around) {
    this.#circles = circles;
    this.#around = around;
  }

  /** Where everybody is, as far as it was said here. */
  placesOf(circle: Circle): Places {
    const { relay } = circle.space.seat;
    const { precedes } = circle.space.ancestry;
    const saidBy = (id: MemberId) => circle.state.spaces.places.get(id);
    const mine = circle.space.me && saidBy(circle.space.me);
    const myEntry = mine?.fields.relay === relay ? mine.registers.relay?.[0]?.entry : undefined;
    const others = circle.members().filter(({ isIn, isMe }) => isIn && !isMe);
    // what I knew of when I went where I am now is behind me
    const isBehind = (member: Member): boolean => {
      const said = saidBy(member.id)?.registers.relay?.[0]?.entry;
      if (myEntry === undefined) return false;
      if (said !== undefined) return precedes(said, myEntry);
      const introduced = circle.space.replica.members().persons.get(member.id)?.introduced;
      const moved = circle.space.nodeOf(myEntry);
      return !introduced || !moved || circle.space.replica.log.graph.isBefore(introduced, moved);
    };
    const isHere = ({ id }: Member) => saidBy(id)?.fields.relay === relay;
    const away = others.filter((member) => !isHere(member));
    const behind = away.filter(isBehind);
    const by = new Map<string, Member[]>();
    for (const member of away) {
      const there = saidBy(member.id)?.fields.relay ?? '';
      // what somebody else has written is an address, or nothing
      if (relayAddress(there) !== there || behind.includes(member)) continue;
      by.set(there, [...(by.get(there) ?? []), member]);
    }
    const own = this.#circles.list.get(circle.id)?.fields.relay ?? '';
    if (own !== relay && relayAddress(own) === own && !by.has(own)) by.set(own, []);
    return {
      elsewhere: [...by].map(([there, members]) => ({ relay: there, by: members, isMine: there === own })),
      behind,
    };
  }

  /**
   * Takes this device, and what it has of a circle, to another relay, which takes it in first; nothing has changed where it does not.
   * The others are told while this device is still at the old one.
   */
  move(space: SpaceId, move: Move): Promise<Result<void, MoveCircleWhy>> {
    return this.#circles.doing(this.#move(space, move));
  }

  async #move(space: SpaceId, { relay, code, root }: Move): Promise<Result<void, MoveCircleWhy>> {
    const { suites, platform, settled } = this.#around;
    const { list } = this.#circles;
    const circle = this.#circles.get(space);
    if (!circle) return refuse({ code: 'spaceUnknown' });
    const { seat } = circle.space;
    if (relay === seat.relay) return refuse({ code: 'relaySame' });
    if (root && !(await isKitOf(suites, root, list.space.seat))) return refuse({ code: 'otherKit' });
    const kit = root && (await selfSpace(suites.keys, root)).person;
    const sealed = list.get(space)?.fields.sealed ?? '';
    const person = kit && (await openPersonKey(suites.keys, kit, seat.space, sealed));
    const line = { connect: platform.connect(relay), origin: originOf(relay) };
    const answer = await settleAt(circle.space, suites, { ...line, code, person });
    if (answer === 'tooLate') return refuse({ code: root ? 'tooLate' : 'kitNeeded' });
    if (answer !== 'there') return refuse({ code: 'apart', ending: answer });
    const said = await circle.intend({ tool: 'spaces', intent: { type: 'moveCircle', relay } });
    if (said.ok) await given(circle.sync, platform.after);
    // from the same moment on my own space says where, for the kit, and this device goes on there
    const kept = await list.space.append(
      list.listing(space, { relay }),
      movedSeat(circle.space, relay, code),
    );
    if (!kept.ok) return kept;
    await settled();
    return ok(undefined);
  }
}
