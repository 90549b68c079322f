// A space comes to a relay that it was not at: the relay is asked whether it knows the space, and if not, told how it begins. Nothing on
// this device changes by that, so that whoever moves knows beforehand that they can. docs/spec/sealed-log.md, LOG83–LOG84.
import type { KeyPair, Suites } from '@orrery/log';
import { type Bytes, hex, MOST_FOUNDING, type Node, type Parcel } from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { sizeOf } from './bounds.ts';
import { type Connect, Conversation, type Ending, type Founding } from './conversation.ts';
import { Giving } from './giving.ts';

/** `tooLate`: this device, or whoever the key is of, came in later than what a relay takes for a beginning. */
export type Settled = 'there' | 'tooLate' | Ending;

interface Way {
  readonly who: Bytes;
  readonly pair: KeyPair;
  /** What a relay has to know of them. */
  readonly introduced: Node | undefined;
}

export interface Settling {
  readonly connect: Connect;
  readonly origin: string;
  /** What the host asks newcomers for; empty where nothing. */
  readonly code: string;
  /** With the kit in hand. */
  readonly person?: KeyPair | undefined;
}

/** Bytes of one message of headers. */
const ROOM = 500_000;

export async function settleAt(space: Space, suites: Suites, by: Settling): Promise<Settled> {
  const { replica, seat } = space;
  const pair = replica.seat.device?.pair;
  if (!pair) return 'tooLate';
  const device: Way = { who: seat.device, pair, introduced: replica.log.graph.get(hex(seat.device)) };
  const own = await begin(space, suites, by, device);
  if (own instanceof Conversation) return leave(own);
  const { person } = by;
  const introduced = person && replica.members().persons.get(hex(person.keys.sign))?.introduced;
  if (!introduced || (own !== 'tooLate' && own !== 'denied')) return own;
  const theirs = await begin(space, suites, by, { who: person.keys.sign, pair: person, introduced });
  if (!(theirs instanceof Conversation)) return theirs;
  const isTold = await tellOf(theirs, new Giving(space), device);
  theirs.close();
  return isTold ? 'there' : 'lost';
}

function leave(conversation: Conversation): 'there' {
  conversation.close();
  return 'there';
}

async function begin(
  space: Space,
  { keys }: Suites,
  { connect, origin, code }: Settling,
  { who, pair, introduced }: Way,
): Promise<Conversation | Exclude<Settled, 'there'>> {
  const identity = { origin, space: space.seat.space, who };
  const sign = (message: Bytes) => keys.sign(pair, message);
  const open = (founding?: Founding) =>
    new Promise<Conversation | Ending>((resolve) => {
      const hears = { news: () => undefined, ended: (ending: Ending) => resolve(ending) };
      const conversation: Conversation = new Conversation(
        connect,
        { ...identity, sign },
        { ...hears, welcome: () => resolve(conversation) },
        founding,
      );
    });
  const known = await open();
  if (known !== 'denied') return known;
  const parcels = new Giving(space).beginning(introduced);
  return parcels.length > MOST_FOUNDING ? 'tooLate' : open({ code, parcels });
}

/** Headers up to what introduced this device: what lies in them is given later, by the device itself. */
async function tellOf(conversation: Conversation, giving: Giving, { introduced }: Way): Promise<boolean> {
  const all = giving.beginning(introduced).map(({ header, signature }): Parcel => ({ header, signature }));
  while (all.length > 0) {
    let count = 1;
    while (count < all.length && sizeOf(all.slice(0, count + 1)) < ROOM && count < MOST_FOUNDING * 8)
      count += 1;
    const parcels = all.splice(0, count);
    const answer = await conversation.ask({ kind: 'append', parcels }, 'appended');
    const isTaken = answer?.outcomes.every(
      ({ kind }) => kind !== 'refused' && kind !== 'waiting' && kind !== 'full',
    );
    if (!isTaken) return false;
  }
  return true;
}
