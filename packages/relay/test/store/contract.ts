// What every store must do, told once and held against each.

import { advance, type Bytes, hex, START } from '@orrery/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Addition, NewEntry, Store } from '../../src/store/index.ts';

export const random = (length = 32): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

export const newEntry = (parts: Partial<NewEntry> = {}): NewEntry => ({
  id: random(),
  header: random(200),
  signature: random(64),
  person: random(),
  ...parts,
});

export const addition = (space: Bytes, parts: Partial<Addition> = {}): Addition => ({
  space,
  entries: [],
  bodies: [],
  erased: [],
  ...parts,
});

const chainOf = (ids: readonly Bytes[]): Bytes => ids.reduce(advance, START).chain;
const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: unknown }) => error.code,
  );
const everything = { entries: 10_000, bytes: 1e9 };

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the contract of a store`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 60_000);
    afterAll(() => store?.close());

    async function founded(entries: NewEntry[] = [newEntry()]): Promise<Bytes> {
      const space = random();
      expect(await store.found(addition(space, { entries }))).toBe('founded');
      return space;
    }

    test('a space is founded once, with its first entries', async () => {
      const entries = [newEntry(), newEntry({ body: random(256) })];
      const space = await founded(entries);
      expect(await store.found(addition(space, { entries: [newEntry()] }))).toBe('exists');
      const cursor = { count: 2, chain: chainOf(entries.map(({ id }) => id)) };
      expect((await store.space(space))?.cursor).toEqual(cursor);
      expect(await store.read(space, 0, everything)).toEqual(
        entries.map(({ id, header, signature, body }, at) => ({
          ...{ n: at + 1, id, header, signature },
          ...(body ? { body } : {}),
        })),
      );
      expect(await store.space(random())).toBeUndefined();
      expect(await store.cursors([random(), space])).toEqual([{ space, cursor }]);
    });

    test('a code founds as many spaces as it says; another founds none', async () => {
      const code = random();
      await store.addCode(code, 2);
      await store.addCode(code, 100);
      const spaces = [random(), random(), random()];
      const answers = [];
      for (const space of spaces)
        answers.push(await store.found(addition(space, { entries: [newEntry()] }), code));
      expect(answers).toEqual(['founded', 'founded', 'codeUnknown']);
      expect(await store.found(addition(random()), random())).toBe('codeUnknown');
      expect(await store.space(spaces[2] ?? random())).toBeUndefined();
    });

    test('every entry gets the next place, and H_n goes on with its id', async () => {
      const first = newEntry();
      const space = await founded([first]);
      const entries = Array.from({ length: 450 }, () => newEntry());
      const added = await store.append(addition(space, { entries }));
      const ids = [first, ...entries].map(({ id }) => id);
      expect(added.before).toEqual({ count: 1, chain: chainOf(ids.slice(0, 1)) });
      expect(added.after).toEqual({ count: 451, chain: chainOf(ids) });
      expect(added.known.size).toBe(0);
      expect(await store.ids(space, 0, 1_000)).toEqual(ids);
      expect(await store.ids(space, 449, 1)).toEqual(ids.slice(449, 450));
      expect(await store.chainAt(space, 0)).toEqual(START.chain);
      expect(await store.chainAt(space, 200)).toEqual(chainOf(ids.slice(0, 200)));
      expect(await store.chainAt(space, 452)).toBeUndefined();
    });

    test('what is there already stays as it is', async () => {
      const first = newEntry({ body: random(256) });
      const space = await founded([first]);
      const other = newEntry();
      const added = await store.append(
        addition(space, { entries: [{ ...first, signature: random(64) }, other] }),
      );
      expect(added.known).toEqual(new Set([hex(first.id)]));
      expect(added.after.count).toBe(2);
      const [stored] = await store.byId(space, [first.id]);
      expect(stored?.signature).toEqual(first.signature);
    });

    test('a space that was not founded takes nothing, and harms nobody who asks at the same time', async () => {
      const space = await founded();
      const answers = await Promise.all([
        faultOf(store.append(addition(random(), { entries: [newEntry()] }))),
        faultOf(store.append(addition(space, { entries: [newEntry()] }))),
        faultOf(store.append(addition(random(), { entries: [newEntry()] }))),
      ]);
      expect(answers).toEqual(['spaceUnknown', 'none', 'spaceUnknown']);
      expect((await store.space(space))?.cursor.count).toBe(2);
    });

    test('reading stops at the number and at the bytes asked for, but never before one', async () => {
      const entries = Array.from({ length: 6 }, () => newEntry({ body: random(4096) }));
      const space = await founded(entries);
      const places = async (from: number, most: { entries: number; bytes: number }) =>
        (await store.read(space, from, most)).map(({ n }) => n);
      expect(await places(0, { entries: 2, bytes: 1e6 })).toEqual([1, 2]);
      expect(await places(2, { entries: 9, bytes: 10_000 })).toEqual([3, 4]);
      expect(await places(4, { entries: 9, bytes: 1 })).toEqual([5]);
      expect(await places(6, everything)).toEqual([]);
      const headers = await store.headers(space, 1, 2);
      expect(headers).toEqual(
        entries.slice(1, 3).map(({ id, header, signature }, at) => ({ n: at + 2, id, header, signature })),
      );
    });

    test('entries come by id, in the order asked, and only from their own space', async () => {
      const entries = [newEntry(), newEntry(), newEntry()];
      const space = await founded(entries);
      const elsewhere = await founded();
      const ids = entries.map(({ id }) => id).reverse();
      expect((await store.byId(space, [random(), ...ids])).map(({ id }) => id)).toEqual(ids);
      expect(await store.byId(elsewhere, ids)).toEqual([]);
    });

    test('a body may come later, but not twice, and never after it was erased', async () => {
      const person = random();
      const early = newEntry({ person, body: random(1024) });
      const late = newEntry({ person });
      const space = await founded([early, late]);
      expect((await store.space(space))?.kept).toEqual(new Map([[hex(person), 1024]]));
      expect(await store.bodiless(space, [early.id, late.id])).toEqual(new Set([hex(late.id)]));
      const body = random(256);
      const fill = (of: NewEntry, bytes: Bytes) =>
        store.append(addition(space, { bodies: [{ id: of.id, body: bytes, person }] }));
      expect((await fill(late, body)).kept).toEqual(new Map([[hex(person), 1280]]));
      await fill(late, random(256));
      await fill(early, random(1024));
      const bodies = async () => (await store.read(space, 0, everything)).map((one) => one.body);
      expect(await bodies()).toEqual([early.body, body]);
      const erased = await store.append(addition(space, { erased: [{ id: early.id, person }] }));
      expect(erased.kept).toEqual(new Map([[hex(person), 256]]));
      await fill(early, random(1024));
      await store.append(addition(space, { erased: [{ id: early.id, person }] }));
      expect(await bodies()).toEqual([undefined, body]);
      expect(await store.bodiless(space, [early.id, late.id])).toEqual(new Set());
      expect((await store.space(space))?.kept).toEqual(new Map([[hex(person), 256]]));
    });

    test('an entry and its erasure may come together', async () => {
      const space = await founded();
      const entry = newEntry({ body: random(256) });
      const { kept } = await store.append(
        addition(space, { entries: [entry], erased: [{ id: entry.id, person: entry.person }] }),
      );
      expect(kept.get(hex(entry.person)) ?? 0).toBe(0);
      expect((await store.byId(space, [entry.id]))[0]?.body).toBeUndefined();
    });

    test('many who append at once get every place once', async () => {
      const space = await founded();
      const entries = Array.from({ length: 120 }, () => [newEntry(), newEntry()]);
      const added = await Promise.all(
        entries.map((some) => store.append(addition(space, { entries: some }))),
      );
      expect(added.map(({ after }) => after.count).sort((a, b) => a - b)).toEqual(
        entries.map((_, at) => 3 + 2 * at),
      );
      const ids = await store.ids(space, 0, 1_000);
      expect((await store.space(space))?.cursor).toEqual({ count: 241, chain: chainOf(ids) });
    });

    test('a space publishes what it said last and nothing else, until it expires; another space’s stays', async () => {
      const [space, other] = [await founded(), await founded()];
      const [first, second, third] = [random(), random(), random()];
      const calendar = (place: Bytes) => ({ place, text: random(300) });
      const theirs = calendar(third);
      await store.setCalendars(other, [theirs], 2_000);
      const both = [calendar(first), calendar(second)];
      await store.setCalendars(space, both, 2_000);
      const texts = () => Promise.all([first, second, third].map((place) => store.calendar(place, 1_000)));
      expect(await texts()).toEqual([both[0]?.text, both[1]?.text, theirs.text]);
      const changed = calendar(second);
      await store.setCalendars(space, [changed], 3_000);
      expect(await texts()).toEqual([undefined, changed.text, theirs.text]);
      expect(await store.calendar(random(), 1_000)).toBeUndefined();
      expect(await store.calendar(third, 2_000)).toBeUndefined();
      await store.dropExpiredCalendars(2_000);
      expect(await texts()).toEqual([undefined, changed.text, undefined]);
      // who knows another's place takes it from nobody
      await store.setCalendars(other, [calendar(second)], 9_000);
      expect(await texts()).toEqual([undefined, changed.text, undefined]);
      await store.setCalendars(space, [{ place: second, text: null }], 9_000);
      expect(await texts()).toEqual([undefined, changed.text, undefined]);
      await store.setCalendars(space, [], 3_000);
      expect(await texts()).toEqual([undefined, undefined, undefined]);
      // who is not known publishes nothing
      await store.setCalendars(random(), [calendar(first)], 3_000);
      expect(await store.calendar(first, 1_000)).toBeUndefined();
    });

    test('mail is kept once, up to its limits, until it expires or is dropped, for its own space', async () => {
      const space = await founded();
      const other = await founded();
      const [invite, second] = [random(), random()];
      const letter = (to: Bytes) => ({ id: random(), invite: to, box: random(100) });
      const keep = (mail: ReturnType<typeof letter>, expires = 2_000, now = 1_000, to = space) =>
        store.keepMail(to, mail, expires, now, { perInvite: 2, perSpace: 3 });
      const first = letter(invite);
      expect([await keep(first), await keep(first)]).toEqual([true, true]);
      expect([await keep(letter(invite)), await keep(letter(invite))]).toEqual([true, false]);
      expect([await keep(letter(second)), await keep(letter(second))]).toEqual([true, false]);
      expect(await keep(letter(invite), 2_000, 1_000, random())).toBe(false);
      expect(await store.mailFor(space, [invite], 1_000)).toHaveLength(2);
      expect(await store.mailFor(other, [invite, second], 1_000)).toEqual([]);
      expect(await store.mailFor(space, [], 1_000)).toEqual([]);
      await store.dropMail(other, [first.id]);
      expect(await store.mailFor(space, [invite], 1_000)).toContainEqual(first);
      await store.dropMail(space, [first.id]);
      expect(await store.mailFor(space, [invite], 1_000)).toHaveLength(1);
      expect(await store.mailFor(space, [invite, second], 2_000)).toEqual([]);
      await store.dropExpiredMail(2_000);
      expect(await store.mailFor(space, [invite, second], 1_000)).toEqual([]);
    });
  });
}
