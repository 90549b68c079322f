// A circle of three with its conversations and papers, in memory: screens are drawn from it, and what they do is written down.
import type { Circle } from '@orrery/client/circle';
import { type EntryId, emptyState, fold, type MemberId, type State } from '@orrery/domain';

export const [ana, ben, robin] = ['a', 'b', 'c'].map((one) => one.repeat(64)) as [
  MemberId,
  MemberId,
  MemberId,
];

export class CircleHere {
  readonly state: State = emptyState();
  readonly intents: unknown[] = [];
  readonly #ids: string[] = [];
  readonly #people: readonly MemberId[];

  constructor(people: readonly MemberId[] = [ana, ben, robin]) {
    this.#people = people;
  }
  /** Writes what somebody wrote, having seen everything; answers its entry. */
  put(by: MemberId, tool: 'conversations' | 'papers', event: object): EntryId {
    const id = `e${this.#ids.length}` as EntryId;
    this.#ids.push(id);
    const precedes = (a: string, b: string) => this.#ids.indexOf(a) < this.#ids.indexOf(b);
    const body = { tool, version: 1, at: '2026-03-02T12:00:00Z', event } as unknown;
    fold(this.state, id, body as Parameters<typeof fold>[2], { precedes }, by);
    return id;
  }
  opens(by: MemberId, people: readonly MemberId[], talk = 't', about: object | null = null): void {
    const kind = about ? 'repair' : 'checkIn';
    const of = { talk, kind, people };
    this.put(by, 'conversations', { type: 'talkOpened', ...of, short: false, about });
    this.says(by, people, 'here', talk, kind);
  }
  says(by: MemberId, people: readonly MemberId[], says: string, talk = 't', kind = 'checkIn'): void {
    this.put(by, 'conversations', { type: 'talkSaid', talk, kind, people, on: '', says });
  }
  /** Of Ana: this one alone. */
  get circles(): object {
    const { circle } = this;
    return {
      isRead: true,
      get: (id: string) => (id === circle.id ? circle : undefined),
      all: () => [circle],
      withScreens: () => [circle],
    };
  }
  /** As Ana sees it. */
  get circle(): Circle {
    const names = new Map([
      [ana, 'Ana'],
      [ben, 'Ben'],
      [robin, 'Robin'],
    ]);
    const isIn = (one: MemberId) => this.#people.includes(one);
    return {
      ...{ isRead: true, space: { standing: { known: 0 }, seat: {} } },
      ...{ id: 's'.repeat(64), name: 'Us', state: this.state, inCircle: { me: ana, isIn }, isIn },
      members: () =>
        this.#people.map((id) => {
          const name = names.get(id);
          return { id, name, ownName: name, isIn: true, isMe: id === ana };
        }),
      intend: async ({ intent }: { intent: unknown }) => {
        this.intents.push(intent);
        return { ok: true };
      },
    } as unknown as Circle;
  }
}
