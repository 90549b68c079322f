// Somebody else with a device of their own, without a browser: what a state of a screen needs of other people.
import type { Answered, Circle, Circles, Preview } from '../packages/client/src/circle/index.ts';
import {
  followVault,
  localLocks,
  memoryDisk,
  openVault,
  type Session,
  type Vault,
  type VaultPlatform,
} from '../packages/client/src/index.ts';
import { enterByKit, foundSelf, suites } from '../packages/client/src/sync/index.ts';
import type {
  ConversationsIntent,
  Intent,
  NoteId,
  PaperContent,
  SpaceId,
} from '../packages/domain/src/index.ts';
import { type Root, suite } from '../packages/log/src/index.ts';
import type { StandIn } from './stand-in-relay.ts';

async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('it did not happen');
}

const after = (milliseconds: number, call: () => void) => {
  const timer = setTimeout(call, milliseconds / 20);
  return () => clearTimeout(timer);
};

export class Ghost {
  readonly name: string;
  readonly #session: Session;

  private constructor(name: string, session: Session) {
    this.name = name;
    this.#session = session;
  }

  static arrive(name: string, relay: StandIn, root: Root = suite.randomBytes(32)): Promise<Ghost> {
    return Ghost.#begin(name, relay, async (vault, address) => {
      await vault.append([]);
      await foundSelf(vault, suites, root, address);
    });
  }

  /** One more device of whoever has this kit. */
  static byKit(name: string, relay: StandIn, root: Root): Promise<Ghost> {
    const { connect, origin } = relay;
    return Ghost.#begin(name, relay, async (vault, address) => {
      await enterByKit({ suites, vault, connect, origin, relay: address, root });
    });
  }

  static async #begin(
    name: string,
    relay: StandIn,
    enter: (vault: Vault, address: string) => Promise<void>,
  ): Promise<Ghost> {
    const disk = memoryDisk();
    const platform: VaultPlatform = {
      door: { exists: async () => true, open: async () => disk.open() },
      locks: localLocks(),
      clock: { now: Date.now, after: () => () => {}, onWake: () => () => {} },
      derive: suite.argon2id,
      persist: async () => true,
      eraseTraces: async () => [],
    };
    const vault = await openVault({ name: 'ghost', platform });
    await vault.create();
    const lines = { connect: () => relay.connect, after, chance: () => 0, locks: localLocks() };
    const world = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };
    const session = followVault(vault, world, { ...lines, onBack: () => () => {} });
    await enter(vault, `${relay.origin.replace('http', 'ws')}/sync`);
    const ghost = new Ghost(name, session);
    await until(() => ghost.#home?.sync?.state.phase === 'together' && ghost.#home.circles?.isRead);
    return ghost;
  }

  get #home() {
    const { phase } = this.#session;
    return phase.name === 'open' ? phase.home : undefined;
  }

  get circles(): Circles {
    const circles = this.#home?.circles;
    if (!circles) throw new Error('no circles');
    return circles;
  }

  in(space: SpaceId): Circle {
    const circle = this.circles.get(space);
    if (!circle) throw new Error('not in it');
    return circle;
  }

  /** Answers an address as a guest would. */
  async join(address: string): Promise<SpaceId> {
    const joined = await this.circles.join(new URL(address).hash.slice(1), this.name);
    if (!joined.ok) throw new Error(joined.why.code);
    await until(() => this.circles.waitingFor(joined.value)?.guest?.isAnswered);
    return joined.value;
  }

  arrived = (space: SpaceId): Promise<Circle> => until(() => this.circles.get(space));

  /** Founds a circle, and waits until its relay has it. */
  async founds(relay: string, name: string): Promise<Circle> {
    const made = await this.circles.found({ name, me: this.name, relay });
    if (!made.ok) throw new Error(made.why.code);
    await until(() => made.value.sync?.state.phase === 'together');
    return made.value;
  }

  /** Founds a circle and answers an address that leads into it. */
  async invites(origin: string, relay: string, name: string): Promise<{ space: SpaceId; address: string }> {
    const circle = await this.founds(relay, name);
    const preview: Preview = {
      ...{ by: this.name, circle: name, members: ['Noor'], said: [`${this.name} calls you Alex.`] },
      ...{ sees: ['Who is in it, by the names they chose'], touches: [] },
    };
    const invitation = await circle.inviting.invite(preview);
    if (!invitation.ok) throw new Error(invitation.why.code);
    await until(() => circle.sync?.state.unsent === 0);
    const link = circle.inviting.linkOf(invitation.value.id) ?? '';
    return { space: circle.id, address: `${origin}/#${link}` };
  }

  /** Whoever has answered the only invitation comes in. */
  async letsIn(space: SpaceId): Promise<void> {
    const { inviting } = this.in(space);
    const [invitation] = inviting.all();
    const found: Answered = await until(async () => (await inviting.answers(invitation?.id ?? ''))[0]);
    await inviting.introduce(found);
  }

  /** In what is theirs alone. */
  async does(...intents: Intent[]): Promise<void> {
    const { phase } = this.#session;
    if (phase.name !== 'open') throw new Error('not open');
    const done = await phase.loop.intend(...intents);
    if (!done.ok) throw new Error(done.why.code);
  }

  /** Asks a question in a circle, from a story of their own. */
  async asks(space: SpaceId, question: string): Promise<void> {
    const note = crypto.randomUUID() as NoteId;
    await this.does({
      tool: 'notes',
      intent: { type: 'writeNote', note, fields: { kind: 'story', question } },
    });
    const prepared = this.circles.sharing.prepare(space, { kind: 'question', note });
    if (!prepared.ok) throw new Error(prepared.why.code);
    const shared = await this.circles.sharing.share(prepared.value);
    if (!shared.ok) throw new Error(shared.why.code);
  }

  /** Shows a paper to the other one, with a name under it as apps wrote it before PAPER24. */
  async draftsAndSigns(space: SpaceId, content: PaperContent): Promise<void> {
    const circle = await this.arrived(space);
    await until(() => circle.isRead);
    const people = circle.members().flatMap(({ id, isMe }) => (isMe ? [] : [id]));
    const drafted = await circle.intend({ tool: 'papers', intent: { type: 'draftPaper', people, content } });
    if (!drafted.ok) throw new Error(drafted.why.code);
    const [paper] = circle.state.papers.papers.values();
    const said = { type: 'paperSaid', paper: paper?.paper, parties: paper?.parties, kind: paper?.kind };
    const event = { ...said, subject: [paper?.versions[0]?.id], says: 'yes', words: '' };
    const signed = await circle.space.append([
      { tool: 'papers', version: 1, at: new Date().toISOString(), event },
    ]);
    if (!signed.ok) throw new Error(signed.why.code);
    await until(() => circle.sync?.state.unsent === 0);
  }

  /** Shows the other one a list of boundaries that asks them for something. */
  async asksOf(space: SpaceId, title: string, text: string): Promise<void> {
    const circle = await this.arrived(space);
    await until(() => circle.isRead);
    const people = circle.members().flatMap(({ id, isMe }) => (isMe ? [] : [id]));
    const content: PaperContent = {
      ...{ kind: 'boundaries', title, review: '', ends: { until: '', zone: '' } },
      items: [
        {
          ...{
            id: 'i1',
            text,
            whose: 'yours',
            need: 'nice',
            why: '',
            crossed: '',
            asks: people,
            touches: [],
          },
          ...{ elsewhere: '', review: '' },
        },
      ],
    };
    const drafted = await circle.intend({ tool: 'papers', intent: { type: 'draftPaper', people, content } });
    if (!drafted.ok) throw new Error(drafted.why.code);
    await until(() => circle.sync?.state.unsent === 0);
  }

  /** Opens two check-ins with the other one, asks something of them, and for a rhythm. */
  async talks(space: SpaceId): Promise<void> {
    const circle = await this.arrived(space);
    await until(() => circle.isRead);
    const people = circle.members().flatMap(({ id, isMe }) => (isMe ? [] : [id]));
    const says = async (intent: ConversationsIntent) => {
      const done = await circle.intend({ tool: 'conversations', intent });
      if (!done.ok) throw new Error(done.why.code);
    };
    await says({ type: 'openTalk', kind: 'checkIn', people, short: false });
    const [talk] = circle.state.conversations.talks.values();
    const [owner] = people;
    if (!talk || !owner) throw new Error('nobody to talk with');
    // another one with the same people is no second row on Today
    await says({ type: 'openTalk', kind: 'checkIn', people, short: true });
    await says({ type: 'bringTopic', talk: talk.id, text: 'The holidays' });
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await says({ type: 'proposeAction', talk: talk.id, text: 'Ask about the trains', owner, day });
    await says({ type: 'sayRhythm', people, rhythm: { minutes: 20, weeks: 4 }, says: 'yes' });
    await until(() => circle.sync?.state.unsent === 0);
  }

  stop(): void {
    this.#session.stop();
  }
}
