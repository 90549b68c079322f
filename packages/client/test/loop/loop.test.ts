import {
  type DateId,
  type Intent,
  keyOfDate,
  keyOfTalk,
  ME,
  type MemberId,
  ok,
  type PersonId,
  peopleOf,
  type RelationshipId,
  relationshipsOf,
  standingOf,
  type TalkId,
  type Terms,
  termsKey,
  topicsIn,
} from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { keepInMemory, startLoop } from '../../src/loop/loop.ts';

const world = () => {
  let n = 0;
  return { now: () => '2026-03-10T18:00:00Z', newId: () => `id${n++}` };
};
const kit = 'kit' as PersonId;
const us = 'us' as RelationshipId;
const meetKit: Intent[] = [
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } } },
];

async function started(keeper = keepInMemory()) {
  const loop = await startLoop(keeper, world());
  if (!loop.ok) throw new Error('the loop did not start');
  return loop.value;
}

describe('the loop', () => {
  test('does several intents as one, the later seeing what the earlier did', async () => {
    const loop = await started();
    expect((await loop.intend(...meetKit)).ok).toBe(true);
    expect(relationshipsOf(loop.state.people).map((r) => r.fields.members)).toEqual([[ME, kit]]);
  });

  test('does nothing at all when one of several is refused', async () => {
    const loop = await started();
    const nameless: Intent = { tool: 'people', intent: { type: 'addPerson', fields: { name: '  ' } } };
    const answer = await loop.intend(...meetKit, nameless);
    expect(answer).toEqual({ ok: false, why: { code: 'nameMissing', field: 'name' } });
    expect(peopleOf(loop.state.people)).toEqual([]);
    expect(loop.version).toBe(0);
  });

  test('takes back and does again, each as new events', async () => {
    const loop = await started();
    const done = await loop.intend(...meetKit);
    if (!done.ok) throw new Error('refused');
    const undone = await done.value.undo();
    expect(peopleOf(loop.state.people)).toEqual([]);
    if (!undone.ok) throw new Error('refused');
    await undone.value.undo();
    expect(relationshipsOf(loop.state.people)).toHaveLength(1);
  });

  test('TALK24 in a circle, a topic is taken back by the name that it was kept with', async () => {
    const [ana, ben] = ['a'.repeat(64), 'b'.repeat(64)] as [MemberId, MemberId];
    const inMemory = keepInMemory();
    const loop = await started({
      ...{ ...inMemory, me: ana, isIn: () => true, subscribe: () => () => {} },
      async append(bodies) {
        const kept = await inMemory.append(bodies);
        return kept.ok ? ok(kept.value.map((entry) => ({ ...entry, by: ana }))) : kept;
      },
    });
    const id = 'talk' as TalkId;
    const talk = keyOfTalk('checkIn', id, [ana, ben]);
    const does = async (intent: unknown) => {
      const done = await loop.intend({ tool: 'conversations', intent } as Intent);
      if (!done.ok) throw new Error('refused');
      return done.value;
    };
    const topics = () => [...loop.state.conversations.talks.values()].flatMap(topicsIn);
    await does({ type: 'openTalk', id, kind: 'checkIn', people: [ben], short: false });
    await does({ type: 'bringTopic', talk, text: 'Kept' });
    const brought = await does({ type: 'bringTopic', talk, text: 'Rent' });
    expect(topics()).toHaveLength(2);
    await brought.undo();
    expect(topics().map(({ text }) => text)).toEqual(['Kept']);
  });

  test('DATE7 DATE18 in a circle, of one batch what comes later has seen what came before, and not the other way', async () => {
    const [ana, ben] = ['a'.repeat(64), 'b'.repeat(64)] as [MemberId, MemberId];
    const inMemory = keepInMemory();
    const isIn = () => true;
    const loop = await started({
      ...{ ...inMemory, me: ana, isIn, subscribe: () => () => {} },
      async append(bodies) {
        const kept = await inMemory.append(bodies);
        return kept.ok ? ok(kept.value.map((entry) => ({ ...entry, by: ana }))) : kept;
      },
    });
    const date = 'dinner' as DateId;
    const key = keyOfDate(date, [ana, ben]);
    const terms: Terms = {
      ...{ day: '2026-03-13', minute: 1140, zone: 'Europe/Berlin', length: 180 },
      ...{ night: false, title: '', place: '' },
    };
    const kind = () => {
      const shared = loop.state.time.shared.get(key);
      return shared && standingOf(shared, { isIn }).kind;
    };
    const propose = { type: 'proposeDate', date, people: [ben], terms } as const;
    const cancel = { type: 'cancelDate', date: key } as const;
    const yes = { type: 'answerDate', date: key, terms: termsKey(terms), says: 'yes' } as const;
    const all = (...intents: Extract<Intent, { tool: 'time' }>['intent'][]) =>
      loop.intend(...intents.map((intent) => ({ tool: 'time', intent }) as const));
    // what was cancelled a moment ago takes no yes, and nothing of the batch is kept
    expect(await all(propose, cancel, yes)).toEqual({ ok: false, why: { code: 'dateCancelled' } });
    expect(kind()).toBeUndefined();
    expect(await all(propose)).toMatchObject({ ok: true });
    const done = await all(cancel, { type: 'counterDate', date: key, terms: { ...terms, minute: 1200 } });
    expect(kind()).toBe('countered');
    if (!done.ok) throw new Error('refused');
    await done.value.undo();
    expect(kind()).toBe('countered');
    expect(loop.state.time.shared.get(key)?.versions.map((version) => version.terms)).toEqual([terms]);
  });

  test('labels what takes something back with the time of that, not of what it takes back', async () => {
    const keeper = keepInMemory();
    let now = '2026-03-10T18:00:00Z';
    const loop = await startLoop(keeper, { now: () => now, newId: () => 'id' });
    if (!loop.ok) throw new Error('the loop did not start');
    const done = await loop.value.intend(...meetKit.slice(0, 1));
    now = '2026-03-10T18:05:00Z';
    if (done.ok) await done.value.undo();
    const kept = await keeper.readAll();
    expect(kept.ok && kept.value.map(({ body }) => (body as { at: string }).at)).toEqual([
      '2026-03-10T18:00:00Z',
      '2026-03-10T18:05:00Z',
    ]);
  });

  test('starts again from what was kept, to the same state', async () => {
    const keeper = keepInMemory();
    const first = await started(keeper);
    await first.intend(...meetKit);
    const second = await started(keeper);
    expect(second.state).toEqual(first.state);
  });

  test('takes entries of another tab once, and counts those it does not know', async () => {
    const keeper = keepInMemory();
    const [here, there] = [await started(keeper), await started(keeper)];
    await here.intend(...meetKit);
    expect(there.state).toEqual(here.state);
    await keeper.append([{ tool: 'future', version: 9 }]);
    expect([here.unknown, there.unknown]).toEqual([1, 1]);
  });
});
