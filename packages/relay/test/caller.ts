// A device as a relay sees it: a WebSocket, messages in and out, nothing believed and nothing kept.
import { type Ask, decodeTell, encodeAsk, hex, type Parcel, proofBytes, type Tell } from '@orrery/wire';
import { WebSocket } from 'ws';
import type { Pair, World, Writer } from '../../wire/test/world.ts';

type Of<K extends Tell['kind']> = Extract<Tell, { kind: K }>;

export class Caller {
  readonly socket: WebSocket;
  /** Everything that came, in order. */
  readonly heard: Tell[] = [];
  readonly #origin: string;
  readonly #waiting: {
    from: number;
    test: (tell: Tell) => boolean;
    resolve: (tell: Tell | 'closed') => void;
  }[] = [];
  #isClosed = false;
  #request = 0;
  #read = 0;

  private constructor(socket: WebSocket, origin: string) {
    this.socket = socket;
    this.#origin = origin;
    socket.on('message', (data: Buffer) => {
      const tell = decodeTell(new Uint8Array(data));
      if (!tell || tell === 'versionUnknown') throw new Error('the relay said something that is no message');
      this.heard.push(tell);
      this.#settle();
    });
    socket.on('close', () => {
      this.#isClosed = true;
      this.#settle();
    });
    socket.on('error', () => undefined);
  }

  static async open(port: number, name = 'localhost'): Promise<Caller> {
    const socket = new WebSocket(`ws://${name}:${port}/sync`);
    const caller = new Caller(socket, `http://${name}:${port}`);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return caller;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  say(ask: Ask): void {
    this.socket.send(encodeAsk(ask));
  }

  /** The next message of this kind that was not answered yet; throws with what ended the socket. */
  async next<K extends Tell['kind']>(kind: K): Promise<Of<K>> {
    const tell = await this.#find((one) => one.kind === kind || one.kind === 'closing', this.#read);
    if (tell === 'closed') throw new Error(`closed while waiting for ${kind}`);
    this.#read = this.heard.indexOf(tell) + 1;
    if (tell.kind !== kind) throw new Error(tell.kind === 'closing' ? tell.why : tell.kind);
    return tell as Of<K>;
  }

  /** Why the relay ended this socket. */
  async ending(): Promise<string> {
    const tell = await this.#find((one) => one.kind === 'closing', 0);
    return tell === 'closed' ? 'closed' : (tell as Of<'closing'>).why;
  }

  async hello(space: Uint8Array): Promise<Of<'challenge'>> {
    this.say({ kind: 'hello', space: new Uint8Array(space) });
    return this.next('challenge');
  }

  async prove(space: Uint8Array, who: Uint8Array, keys: Pair, origin = this.#origin): Promise<Of<'welcome'>> {
    const { nonce } = await this.hello(space);
    this.say({
      kind: 'prove',
      who: new Uint8Array(who),
      signature: await keys.signs(proofBytes(origin, space, who, nonce)),
    });
    return this.next('welcome');
  }

  async found(parcels: readonly Parcel[], code = ''): Promise<Of<'appended'>> {
    this.#request += 1;
    this.say({ kind: 'found', request: this.#request, code, parcels });
    return this.#answer('appended', this.#request);
  }

  async append(parcels: readonly Parcel[]): Promise<string[]> {
    this.#request += 1;
    this.say({ kind: 'append', request: this.#request, parcels });
    const { outcomes } = await this.#answer('appended', this.#request);
    return outcomes.map((one) => (one.kind === 'refused' ? one.fault : one.kind));
  }

  async fetch(ids: readonly Uint8Array[]): Promise<readonly Parcel[]> {
    this.#request += 1;
    this.say({ kind: 'fetch', request: this.#request, ids: ids.map((id) => new Uint8Array(id)) });
    return (await this.#answer('fetched', this.#request)).parcels;
  }

  async list(from: number): Promise<string[]> {
    this.#request += 1;
    this.say({ kind: 'list', request: this.#request, from });
    return (await this.#answer('listed', this.#request)).ids.map(hex);
  }

  close(): void {
    this.socket.close();
  }

  async #answer<K extends 'appended' | 'fetched' | 'listed' | 'posted'>(
    kind: K,
    request: number,
  ): Promise<Of<K>> {
    const tell = await this.#find(
      (one) => one.kind === 'closing' || (one.kind === kind && 'request' in one && one.request === request),
      0,
    );
    if (tell === 'closed') throw new Error(`closed while waiting for ${kind}`);
    if (tell.kind === 'closing') throw new Error(tell.why);
    return tell as Of<K>;
  }

  #find(test: (tell: Tell) => boolean, from: number): Promise<Tell | 'closed'> {
    return new Promise((resolve) => {
      this.#waiting.push({ from, test, resolve });
      this.#settle();
    });
  }

  #settle(): void {
    for (const one of [...this.#waiting]) {
      const tell = this.heard.find((candidate, at) => at >= one.from && one.test(candidate));
      if (!tell && !this.#isClosed) continue;
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.resolve(tell ?? 'closed');
    }
  }
}

/** Connected, proven, and listening from the start. */
export async function listening(port: number, world: World, by: Writer): Promise<Caller> {
  const caller = await Caller.open(port);
  await caller.prove(world.space, by.author, by.keys);
  return caller;
}
