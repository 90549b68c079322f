// A note that its author erases is gone from each of their devices and from the relay, and stays away when the relay loses everything.
import { followVault, type Session, type Vault } from '@orrery/client';
import { enterByKit, foundSelf } from '@orrery/client/sync';
import { type Intent, type NoteFields, type NoteId, notesOf } from '@orrery/domain';
import { hex, readU16 } from '@orrery/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from './canary-search.ts';
import { after, Host, newVault, suites, until } from './steps.ts';

let host: Host;
const sessions: Session[] = [];
beforeEach(async () => {
  host = await Host.start();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) session.stop();
  await host.end();
});

const note = (name: string) => name as NoteId;
const write = (name: string, what: string, more: Partial<NoteFields> = {}): Intent => ({
  tool: 'notes',
  intent: { type: 'writeNote', note: note(name), fields: { what, ...more } },
});
const erase = (name: string): Intent => ({ tool: 'notes', intent: { type: 'eraseNote', note: note(name) } });

/** A device of somebody, as the app runs it. */
function run(vault: Vault): Session {
  let ids = 0;
  const world = { now: () => '2026-03-10T18:00:00Z', newId: () => `id${ids++}` };
  const session = followVault(vault, world, {
    connect: () => host.connect,
    after,
    chance: () => 0,
    locks: (_name, act) => act(),
    onBack: () => () => {},
  });
  sessions.push(session);
  return session;
}

const loopOf = (session: Session) => {
  if (session.phase.name !== 'open') throw new Error(session.phase.name);
  return session.phase.loop;
};
const isTogether = (session: Session) =>
  session.phase.name === 'open' && session.phase.home.sync?.state.phase === 'together';
const texts = (session: Session) =>
  session.phase.name === 'open'
    ? notesOf(session.phase.loop.state.notes).map(({ fields }) => fields.what.slice(0, 20))
    : [];

/** Sealed bodies of everything that the vault holds of entries, as hex: what follows on header and signature, or on an id (LOG50). */
async function bodiesIn(vault: Vault): Promise<string[]> {
  const read = await vault.readAll();
  return (read.ok ? read.value.entries : []).flatMap(({ body: record }) => {
    if (!(record instanceof Uint8Array)) return [];
    const body = record.subarray(record[0] === 1 ? 35 + readU16(record, 33) + 64 : 65);
    return body.length > 0 ? [hex(body)] : [];
  });
}

test('NOTES6 LOG70 LOG72 erased on one device: gone from both, and from the relay, whatever it forgets', async () => {
  const vault = await newVault();
  const phone = run(vault);
  await until(() => phone.phase.name === 'new', 'nothing is there yet');
  await phone.begin();
  // one lies in the vault before there is a kit, one is too long for a single entry
  await loopOf(phone).intend(write('early', 'before there was a kit'), write('kept', 'this one stays'));
  const root = suites.suite.randomBytes(32);
  expect((await foundSelf(vault, suites, root.slice(), host.address)).ok).toBe(true);
  await until(
    () => phone.phase.name === 'open' && phone.phase.home.space !== undefined,
    'the phone has a kit',
  );
  const many = Array.from({ length: 9_000 }, (_, k) => String.fromCodePoint(0x4e00 + ((k * 7_919) % 20_000)));
  const text = many.join('');
  await loopOf(phone).intend(write('long', `long ${text}`, { thoughts: text, rather: text }));
  await until(() => isTogether(phone), 'the relay has everything');

  const other = await newVault();
  const entered = await enterByKit({
    suites,
    connect: host.connect,
    origin: host.origin,
    relay: host.address,
    vault: other,
    root,
  });
  expect(entered.ok).toBe(true);
  const laptop = run(other);
  await until(() => texts(laptop).length === 3 && isTogether(laptop), 'the laptop has all three');

  const before = await bodiesIn(vault);
  expect((await loopOf(phone).intend(erase('early'), erase('long'))).ok).toBe(true);
  await until(() => texts(phone).join() === 'this one stays', 'gone from the phone');
  await until(() => texts(laptop).join() === 'this one stays', 'gone from the laptop');
  await until(() => loopOf(laptop).leftToErase === 0 && isTogether(laptop), 'nothing is left on the laptop');
  await until(() => loopOf(phone).leftToErase === 0 && isTogether(phone), 'nothing is left on the phone');
  const onPhone = await bodiesIn(vault);
  const gone = before.filter((body) => !onPhone.includes(body));
  expect(gone.length).toBeGreaterThan(2);
  expect((await bodiesIn(other)).filter((body) => gone.includes(body))).toEqual([]);
  // what lay in the vault before the kit is gone too
  expect(JSON.stringify(await vault.readAll())).not.toContain('before there was a kit');

  const { port } = host;
  await host.stop();
  const atRelay = (bodies: readonly string[]) => {
    const files = filesIn(host.dataFolder).map(({ bytes }) => Buffer.from(bytes));
    return bodies.filter((body) => files.some((file) => file.includes(Buffer.from(body, 'hex'))));
  };
  expect(atRelay(gone)).toEqual([]);
  expect(atRelay(onPhone)).toEqual(onPhone);
  await host.forget();
  await host.go(port);
  await until(() => isTogether(phone) && isTogether(laptop), 'given back');
  expect(texts(phone)).toEqual(['this one stays']);
  expect(loopOf(laptop).leftToErase).toBe(0);
  await host.stop();
  expect(atRelay(gone)).toEqual([]);
  expect(atRelay(onPhone)).toEqual(onPhone);
});

test('NOTES6 LOG71 what another device wrote of it at the same time goes with it', async () => {
  const vault = await newVault();
  const root = suites.suite.randomBytes(32);
  expect((await foundSelf(vault, suites, root.slice(), host.address)).ok).toBe(true);
  const phone = run(vault);
  await until(() => phone.phase.name === 'open', 'the phone is open');
  await loopOf(phone).intend(write('n', 'at first'));
  await until(() => isTogether(phone), 'the relay has it');
  const other = await newVault();
  const { connect, origin, address: relay } = host;
  expect((await enterByKit({ suites, connect, origin, relay, vault: other, root })).ok).toBe(true);
  const laptop = run(other);
  await until(() => texts(laptop).length === 1 && isTogether(laptop), 'the laptop has it');

  const { port } = host;
  await host.stop();
  await until(() => !isTogether(phone) && !isTogether(laptop), 'both are apart');
  await loopOf(laptop).intend({
    tool: 'notes',
    intent: { type: 'changeNote', note: note('n'), changes: { thoughts: 'meanwhile' } },
  });
  await loopOf(phone).intend(erase('n'));
  await host.go(port);
  for (const session of [phone, laptop]) {
    await until(() => isTogether(session) && texts(session).length === 0, 'together again');
    await until(() => loopOf(session).leftToErase === 0, 'nothing is left');
  }
  await until(
    async () => (await bodiesIn(vault)).length === (await bodiesIn(other)).length,
    'the same is left',
  );
  const notes = async (of: Vault) => JSON.stringify(await of.readAll());
  expect(await notes(vault)).not.toContain('meanwhile');
});
