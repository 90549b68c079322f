// A passkey as a second way in, beside the passphrase and never without it: setting it up, opening with it, removing it.
// While its keeper asks somebody for a finger or a PIN, no other act of the vault waits. docs/spec/vault.md, VAULT16–VAULT20.
import {
  type Bytes,
  checksumOf,
  openKeyRecord,
  PASSKEY_SALT_LENGTH,
  readKeyRecord,
  type SealingKey,
  sealKeyRecord,
} from '@orrery/log';
import { type EventStore, StoreFault } from '../store/event-store.ts';
import type { MadePasskey } from './passkeys.ts';
import { attempt, proveIn, sealAnew } from './protection.ts';
import { openWith, passkeyIn, type Session, SessionEnded, type Wrapping } from './session.ts';
import type { Standing } from './standing.ts';
import { done, not, type Verdict } from './verdict.ts';

const LABEL = 'orrery vault passkey 1';

/** The key that a passkey's secret stands for; the secret is wiped. */
async function keyFrom({ suite }: Standing, secret: Bytes): Promise<SealingKey> {
  try {
    return await suite.derivedKey(secret, LABEL);
  } finally {
    secret.fill(0);
  }
}

export async function addPasskey(
  standing: Standing,
  passphrase: string,
  called: string,
  signal?: AbortSignal,
): Promise<Verdict<void>> {
  const { suite, platform } = standing;
  const { passkeys } = platform;
  if (!passkeys) return not({ code: 'passkeyUnavailable' });
  const known = await standing.inside(async (store, session) => {
    if (standing.passkey === 'ready') return not({ code: 'alreadyThere' });
    const proven = await proveIn(standing, store, session, passphrase);
    return proven.ok ? done(session.vault) : proven;
  });
  if (!known.ok) return known;
  const salt = suite.randomBytes(PASSKEY_SALT_LENGTH);
  const made = await passkeys.create({ user: known.value, salt, called }, signal);
  if (!made.ok) return made;
  const key = await keyFrom(standing, made.value.secret);
  const added = await standing.inside((store, session) =>
    putBeside(standing, store, session, { ...made.value, salt, key }),
  );
  if (!added.ok) await passkeys.forget(made.value.credential);
  return added;
}

/** Wraps the data key once more, under the passkey's key. */
async function putBeside(
  standing: Standing,
  store: EventStore,
  session: Session,
  { credential, salt, key }: Omit<MadePasskey, 'secret'> & { salt: Bytes; key: SealingKey },
): Promise<Verdict<void>> {
  const { suite, platform, name } = standing;
  return platform.locks(name, async () => {
    const facts = await store.facts();
    if (!(await standing.isSameKey(store, session, facts))) return not(standing.closedWhy());
    if (standing.passkey === 'ready') return not({ code: 'alreadyThere' });
    const { keyRecord, vault, keys } = session;
    const record = await readKeyRecord(suite, keyRecord);
    const raw = typeof record === 'string' ? undefined : await openKeyRecord(suite, keys.wrapping, record);
    if (!raw) return not({ code: 'damaged', damage: [{ code: 'keyAltered' }] });
    const protection = { by: 'passkey', beside: checksumOf(keyRecord), salt, credential } as const;
    const passkey = await sealKeyRecord(suite, key, vault, protection, raw).finally(() => raw.fill(0));
    if (session.ended) throw new SessionEnded();
    await store.write({ expectedHead: facts.head, facts: { passkey } });
    store.announce({ kind: 'rekeyed' });
    const state = await standing.see(await store.facts());
    return state === 'ready' ? done(undefined) : not({ code: 'unavailable' });
  });
}

/** Wrong passphrases make nobody wait here, and none is counted: a passkey cannot be guessed. */
export async function unlockWithPasskey(standing: Standing, signal?: AbortSignal): Promise<Verdict<void>> {
  const { passkeys } = standing.platform;
  if (!passkeys) return not({ code: 'passkeyUnavailable' });
  const wanted = await standing.act(async () => {
    if (standing.session) return done(undefined);
    if (standing.state !== 'locked') return not(standing.closedWhy());
    const { record } = await present(standing);
    return record ? done(record.protection) : not({ code: 'passkeyGone' });
  });
  if (!wanted.ok) return wanted;
  if (!wanted.value) return done(undefined);
  const given = await passkeys.get(wanted.value.credential, wanted.value.salt, signal);
  if (!given.ok) return given;
  const key = await keyFrom(standing, given.value);
  return standing.act(async () => {
    // much may have happened while it was looked for
    if (standing.session) return done(undefined);
    if (standing.state !== 'locked') return not(standing.closedWhy());
    const { store, facts, record } = await present(standing);
    const opened = record && facts.key && (await openWith(standing.suite, facts.key, record, key));
    if (standing.store !== store) return not(standing.closedWhy());
    if (!opened?.ok) return not({ code: 'passkeyGone' });
    await standing.begin(opened.value, 'open', facts);
    return done(undefined);
  });
}

/** What is stored now, with the record of the passkey where one opens it. */
async function present(standing: Standing) {
  const store = await standing.openStore();
  const facts = await store.facts();
  await standing.see(facts);
  return { store, facts, record: await passkeyIn(standing.suite, facts) };
}

export function removePasskey(standing: Standing, passphrase: string): Promise<Verdict<void>> {
  return standing.inside(async (store, session) => {
    if (session.protection.by === 'device') return not({ code: 'notKept' });
    const known = await attempt(standing, store, passphrase);
    if (!known.ok) return known;
    const { keys, protection } = known.value;
    try {
      if (await sealedAnew(standing, store, session, { key: keys.wrapping, protection }))
        return done(undefined);
      return await removeAlone(standing, store, session);
    } finally {
      known.value.end();
    }
  });
}

/** Where there is damage, or no room for all of it twice, it is not sealed anew: the passkey goes all the same. */
async function sealedAnew(
  standing: Standing,
  store: EventStore,
  session: Session,
  wrapping: Wrapping,
): Promise<boolean> {
  try {
    return (await sealAnew(standing, store, session, wrapping, false, true)).ok;
  } catch (error) {
    if (error instanceof StoreFault && error.code !== 'closed') return false;
    throw error;
  }
}

function removeAlone(standing: Standing, store: EventStore, session: Session): Promise<Verdict<void>> {
  return standing.platform.locks(standing.name, async () => {
    const facts = await store.facts();
    if (!(await standing.isSameKey(store, session, facts))) return not(standing.closedWhy());
    await store.write({ expectedHead: facts.head, facts: { passkey: null } });
    store.announce({ kind: 'rekeyed' });
    standing.letPasskeyGo('none');
    return done(undefined);
  });
}
