import { type Intent, newPerson, type PersonId, peopleOf } from '@orrery/domain';
import { describe, expect, test } from 'vitest';
import { followVault, type Phase, type Session } from '../../src/loop/session.ts';
import { memoryDisk } from '../../src/store/memory.ts';
import { enterSelf, foundSelf, keepSeat, newRoot, seatsIn } from '../../src/sync/index.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { localLocks } from '../../src/vault/queue.ts';
import { after, suites } from '../sync/devices.ts';
import { device, good, quickSuite, refusal, until } from './../vault/tabs.ts';

const PASSPHRASE = 'correct horse battery';
const world = { now: () => '2026-03-10T18:00:00Z', newId: () => 'id' };

async function at(session: Session, name: Phase['name']) {
  await until(() => session.phase.name === name);
  return session.phase;
}

async function open(session: Session) {
  const phase = await at(session, 'open');
  if (phase.name !== 'open') throw new Error('not open');
  return phase;
}

describe('a session', () => {
  test('is kept only after the vault has a passphrase, and drops the loop with the lock', async () => {
    const { tab } = device();
    const session = followVault(await tab(), world);
    await at(session, 'new');
    good(await session.begin());
    expect((await open(session)).kept).toBe(false);
    const seen: unknown[] = [];
    session.subscribe(() =>
      seen.push([session.phase.name === 'open' && session.phase.kept, session.vault.state]),
    );
    good(await session.keep(PASSPHRASE));
    expect((await open(session)).kept).toBe(true);
    for (const [kept, state] of seen as [boolean, string][]) if (kept) expect(state).toBe('open');
    good(session.vault.lock());
    expect(session.phase).toEqual({ name: 'locked', because: 'asked' });
  });

  test('says damage that another tab’s writing brings to light while it is open', async () => {
    const disk = memoryDisk();
    const { tab } = device(disk);
    const [here, there] = [await tab(), await tab()];
    const session = followVault(here, world);
    good(await session.begin());
    await open(session);
    await until(() => there.state === 'device-key');
    good(await there.readAll());
    good(await there.append(['one']));
    await until(() => disk.records.length === 1);
    const before = structuredClone(disk.records);
    good(await there.append(['two']));
    // somebody puts the wrong record in the place of the second
    disk.records = [before[0], { ...(before[0] as object), seq: 2 }];
    await here.append(['three']);
    await until(() => session.phase.name === 'open' && session.phase.damage.length > 0);
  });

  test('tells its opening in a few steps, however many pieces it comes in', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    const inPieces = {
      ...vault,
      state: vault.state,
      readAll: async (onProgress?: (opened: number, total: number) => void) => {
        for (let opened = 1; opened <= 1_000; opened += 1) onProgress?.(opened, 1_000);
        return { ok: true, value: { entries: [{ id: 'one', seq: 1, body: {} }], damage: [] } };
      },
    };
    const session = followVault(inPieces as typeof vault, world);
    const seen: number[] = [];
    session.subscribe(() => {
      if (session.phase.name === 'opening') seen.push(session.phase.opened);
    });
    await open(session);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.length).toBeLessThan(20);
    expect(seen.at(-1)).toBe(1_000);
  });

  test('calls storage that fails unavailable, not damaged: nothing is wrong with what is kept', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    const failing = {
      ...vault,
      state: vault.state,
      readAll: async () => ({ ok: false, why: { code: 'unavailable' } }),
    };
    const session = followVault(failing as typeof vault, world);
    expect(await at(session, 'unreadable')).toEqual({ name: 'unreadable', trouble: 'unavailable' });
  });

  test('VAULT13 says what an erase left behind, on the page that comes after', async () => {
    const { platform } = device();
    const vault = await openVault({
      name: 'test',
      platform: { ...platform, eraseTraces: async () => ['another database'] },
      suite: quickSuite,
    });
    const session = followVault(vault, world);
    good(await session.begin());
    expect(refusal(await session.erase())).toBe('remains');
    expect(session.phase).toEqual({ name: 'new', remains: ['another database'] });
  });

  test('VAULT13 says nothing more when all is gone', async () => {
    const { tab } = device();
    const session = followVault(await tab(), world);
    good(await session.begin());
    good(await session.erase());
    expect(session.phase).toEqual({ name: 'new' });
  });
});

describe('LOG58 a session over a space', () => {
  test('goes over from the vault to the self space when it is founded, in every tab', async () => {
    const { tab } = device();
    const [here, there] = [await tab(), await tab()];
    const session = followVault(here, world);
    const other = followVault(there, world);
    good(await session.begin());
    const add = (name: string): Intent => ({
      tool: 'people',
      intent: { type: 'addPerson', person: name as PersonId, fields: { name } },
    });
    const names = async (one: Session) =>
      peopleOf((await open(one)).loop.state.people).map((p) => p.fields.name);
    expect((await (await open(session)).loop.intend(add('Sam'))).ok).toBe(true);
    await open(other);
    expect((await open(session)).home.space).toBeUndefined();
    good(await foundSelf(here, suites, suites.suite.randomBytes(32), ''));
    await until(() => session.phase.name === 'open' && session.phase.home.space !== undefined);
    await until(() => other.phase.name === 'open' && other.phase.home.space !== undefined);
    expect(await names(other)).toEqual(['Sam']);
    expect((await (await open(other)).loop.intend(add('Kit'))).ok).toBe(true);
    await until(
      () => session.phase.name === 'open' && peopleOf(session.phase.loop.state.people).length === 2,
    );
    expect((await names(session)).sort()).toEqual(['Kit', 'Sam']);
    const { space } = (await open(session)).home;
    expect(space?.alarms()).toEqual([]);
    session.stop();
    other.stop();
  });

  test('LOG57 what was written beside the space moves into it, once, under its own id', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    good(await foundSelf(vault, suites, newRoot(suites), ''));
    const event = { type: 'personAdded', person: 'sam', fields: { ...newPerson, name: 'Sam' } };
    good(await vault.append([{ tool: 'people', version: 1, at: world.now(), event }]));
    for (const _ of ['opened', 'opened again']) {
      const session = followVault(vault, world);
      const { loop, home } = await open(session);
      await until(() => peopleOf(loop.state.people).length === 1);
      const kept = await home.space?.readAll();
      expect(kept?.ok && kept.value.length).toBe(1);
      session.stop();
    }
  });

  test('LOG57 what had no room to move in is said, and moves in when there is some', async () => {
    const { tab, disk } = device();
    const vault = await tab();
    good(await vault.create());
    good(await foundSelf(vault, suites, newRoot(suites), ''));
    const event = { type: 'personAdded', person: 'sam', fields: { ...newPerson, name: 'Sam' } };
    good(await vault.append([{ tool: 'people', version: 1, at: world.now(), event }]));
    disk.faults.push('full');
    const relay = {
      ...{ connect: () => () => ({ send() {}, close() {} }), chance: () => 0, onBack: () => () => {} },
      ...{ after, locks: localLocks() },
    };
    const session = followVault(vault, world, relay);
    expect((await open(session)).home.hasBeside).toBe(true);
    await until(() => session.phase.name === 'open' && !session.phase.home.hasBeside);
    expect(peopleOf((await open(session)).loop.state.people)).toHaveLength(1);
    session.stop();
  });

  test('an export over a space holds its events alone, and what is brought back goes into the space', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    good(await vault.append([{ tool: 'people', version: 1, at: world.now(), event: {} }]));
    good(await foundSelf(vault, suites, newRoot(suites), ''));
    const session = followVault(vault, world);
    const { shelf, space } = (await open(session)).home;
    const read = await shelf.readAll();
    expect(read.ok && read.value.entries.map(({ body }) => Object.keys(body as object))).toEqual([
      ['tool', 'version', 'at', 'event'],
    ]);
    const known = read.ok ? (read.value.entries[0]?.id ?? '') : '';
    const entries = [known, 'another-another-anothe'].map((id) => ({ id, body: { tool: 'later' } }));
    expect(await shelf.add(entries)).toEqual({ ok: true, value: { added: 1, known: 1 } });
    const kept = await space?.readAll();
    expect(kept?.ok && kept.value.map(({ id }) => id)).toEqual([known, 'another-another-anothe']);
    session.stop();
  });

  test('a seat is founded once, whatever two tabs ask for', async () => {
    const { tab } = device();
    const vault = await tab();
    good(await vault.create());
    const both = await Promise.all([1, 2].map(() => foundSelf(vault, suites, newRoot(suites), '')));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const read = good(await vault.readAll());
    expect(seatsIn(read.entries)).toHaveLength(1);
  });
});

describe('a device that comes in', () => {
  test('opens with what it was brought, and is as new where nothing was', async () => {
    const { tab } = device();
    const session = followVault(await tab(), world);
    await at(session, 'new');
    const phases: string[] = [];
    session.subscribe(() => phases.push(session.phase.name));
    expect(await session.enter(async () => ({ ok: false, why: { code: 'notThere' } }))).toEqual({
      ok: false,
      why: { code: 'notThere' },
    });
    expect([session.phase.name, session.vault.state, phases]).toEqual(['new', 'none', []]);
    const broken = session.enter(() => Promise.reject(new Error('a fault of ours')));
    await expect(broken).rejects.toThrow('a fault of ours');
    expect([session.phase.name, session.vault.state, phases]).toEqual(['new', 'none', []]);
    const entered = await enterSelf(suites, newRoot(suites), [], 'wss://relay.test/sync');
    if (!entered) throw new Error('the first one');
    good(await session.enter((vault) => keepSeat(vault, entered)));
    expect((await open(session)).home.space).toBeDefined();
    expect(await session.seated()).toBe((await open(session)).loop);
    session.stop();
  });

  test('LOG59 a vault that a page left empty counts as none: somebody may come in, or begin', async () => {
    for (const act of ['enter', 'begin', 'elsewhere'] as const) {
      const { tab } = device();
      good(await (await tab()).create());
      const vault = await tab();
      const session = followVault(vault, world);
      await at(session, 'new');
      const entered = await enterSelf(suites, newRoot(suites), [], 'wss://relay.test/sync');
      if (act === 'enter' && entered) good(await session.enter((given) => keepSeat(given, entered)));
      else if (act === 'begin') good(await session.begin());
      else good(await (await tab()).append([{ tool: 'people' }]));
      expect((await open(session)).home.space !== undefined).toBe(act === 'enter');
      session.stop();
    }
  });

  test('LOG59 what another tab wrote meanwhile stays when coming in fails', async () => {
    const { tab } = device();
    const session = followVault(await tab(), world);
    await at(session, 'new');
    const entered = await enterSelf(suites, newRoot(suites), [], 'wss://relay.test/sync');
    const brought = await session.enter(async (vault) => {
      if (entered) good(await keepSeat(vault, entered));
      good(await (await tab()).append([{ tool: 'people' }]));
      return { ok: false, why: { code: 'lost' } };
    });
    expect(brought.ok).toBe(false);
    const read = good(await (await tab()).readAll());
    expect(read.entries.map(({ body }) => body)).toContainEqual({ tool: 'people' });
    session.stop();
  });
});
