// One connection to a relay, from the first word to the last: it shows who it is, asks, and hears answers. It believes
// nothing and decides nothing; whoever uses it judges what came. docs/spec/wire.md, WIRE71–WIRE75.
import {
  type Ask,
  type Bytes,
  type Closing,
  type Cursor,
  decodeTell,
  encodeAsk,
  type Parcel,
  proofBytes,
  type Tell,
} from '@orrery/wire';

/** A socket, as far as it matters here. Frames arrive in order, whole, or not at all. */
export interface Link {
  send(frame: Bytes): void;
  close(): void;
}
export interface LinkEvents {
  opened(): void;
  frame(bytes: Bytes): void;
  /** Once; nothing comes after it. */
  closed(): void;
}
export type Connect = (events: LinkEvents) => Link;

/** Why a connection ended; `lost` is the network's doing, `malformed` what is no message, `flooded` more than can be anybody's. */
export type Ending = Closing | 'lost' | 'updateNeeded' | 'flooded';

export interface Identity {
  /** Where the relay says that it is, such as https://example.org: bound into the proof. */
  readonly origin: string;
  readonly space: Bytes;
  /** Id of the device's introduction, or the person's signing key. */
  readonly who: Bytes;
  sign(message: Bytes): Promise<Bytes>;
}

/** What begins a space at a relay that does not know it. */
export interface Founding {
  readonly code: string;
  readonly parcels: readonly Parcel[];
}

export interface Hears {
  /** The relay knows who this is; its cursor. */
  welcome(cursor: Cursor): void;
  /** `elsewhere`, `entries`, `upToDate` and `mail`. */
  news(tell: Extract<Tell, { kind: 'elsewhere' | 'entries' | 'upToDate' | 'mail' }>): void;
  ended(ending: Ending): void;
}

type Request = Extract<Ask, { request: number }>;
type Answer = Extract<Tell, { request: number }>;
type WithoutNumber<T> = T extends unknown ? Omit<T, 'request'> : never;

export class Conversation {
  readonly #identity: Identity;
  readonly #founding: Founding | undefined;
  readonly #hears: Hears;
  readonly #link: Link;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #requests = 0;
  #ending: Ending | undefined;

  constructor(connect: Connect, identity: Identity, hears: Hears, founding?: Founding) {
    this.#identity = identity;
    this.#hears = hears;
    this.#founding = founding;
    this.#link = connect({
      opened: () => this.#send({ kind: 'hello', space: identity.space }),
      frame: (bytes) => this.#hear(bytes),
      closed: () => this.#end('lost'),
    });
  }

  get isOver(): boolean {
    return this.#ending !== undefined;
  }

  /** Asks, and resolves with the answer; undefined when the connection ends before it. */
  ask<K extends Answer['kind']>(
    request: WithoutNumber<Request>,
    kind: K,
  ): Promise<Extract<Answer, { kind: K }> | undefined> {
    if (this.isOver) return Promise.resolve(undefined);
    this.#requests += 1;
    const number = this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(number, (answer) => {
        if (!answer || answer.kind === kind)
          return resolve(answer as Extract<Answer, { kind: K }> | undefined);
        resolve(undefined);
        this.#end('malformed');
      });
      this.#send({ ...request, request: number } as Request);
    });
  }

  since(cursor: Cursor): void {
    this.#send({ kind: 'since', cursor });
  }

  drop(ids: readonly Bytes[]): void {
    this.#send({ kind: 'drop', ids });
  }

  close(ending: Ending = 'lost'): void {
    this.#end(ending);
  }

  #send(ask: Ask): void {
    if (!this.isOver) this.#link.send(encodeAsk(ask));
  }

  #end(ending: Ending): void {
    if (this.#ending) return;
    this.#ending = ending;
    this.#link.close();
    for (const answer of this.#waiting.values()) answer(undefined);
    this.#waiting.clear();
    this.#hears.ended(ending);
  }

  #hear(bytes: Bytes): void {
    if (this.isOver) return;
    const tell = decodeTell(bytes);
    if (!tell) this.#end('malformed');
    else if (tell === 'versionUnknown') this.#end('updateNeeded');
    else this.#heed(tell);
  }

  #heed(tell: Tell): void {
    switch (tell.kind) {
      case 'challenge':
        void this.#prove(tell.nonce);
        break;
      case 'welcome':
        this.#hears.welcome(tell.cursor);
        break;
      case 'closing':
        this.#end(tell.why === 'versionUnknown' ? 'updateNeeded' : tell.why);
        break;
      case 'elsewhere':
      case 'entries':
      case 'upToDate':
      case 'mail':
        this.#hears.news(tell);
        break;
      default: {
        const answer = this.#waiting.get(tell.request);
        this.#waiting.delete(tell.request);
        if (answer) answer(tell);
        else this.#end('malformed');
      }
    }
  }

  async #prove(nonce: Bytes): Promise<void> {
    const { origin, space, who } = this.#identity;
    if (this.#founding) {
      const founded = await this.ask({ kind: 'found', ...this.#founding }, 'appended');
      const isThere = founded?.outcomes.every(({ kind }) => kind === 'stored' || kind === 'known');
      if (!isThere)
        return this.#end(founded?.outcomes.some(({ kind }) => kind === 'full') ? 'tooMuch' : 'denied');
    }
    const signature = await this.#identity.sign(proofBytes(origin, space, who, nonce));
    this.#send({ kind: 'prove', who, signature });
  }
}
