// The vault as the rest of the client sees it: reading, writing (append.ts), keys (protection.ts) and leaving. What
// state it is in and what other tabs do to it is in standing.ts.
import { KDF, type KdfParameters, suite as realSuite, type Suite } from '@orrery/log';
import { StoreFault } from '../store/event-store.ts';
import { Appender } from './append.ts';
import { addPasskey, removePasskey, unlockWithPasskey } from './by-passkey.ts';
import { changePassphrase, create, keep, prove, repair, unlock } from './protection.ts';
import { readAfter, START } from './read.ts';
import { LOCK_AFTER, Standing, type VaultPlatform, writeUnlessForestalled } from './standing.ts';
import type { Reading, Vault, VaultBody, VaultEntry } from './vault.ts';
import { done, not, type Verdict } from './verdict.ts';
import { draftsOf, emptyHead, sealBatch } from './write.ts';

export interface VaultOptions {
  /** Of the store and its lock. */
  readonly name: string;
  readonly platform: VaultPlatform;
  /** Other cryptography than the real one: for tests. */
  readonly suite?: Suite;
  readonly kdf?: KdfParameters;
}

/** Opens what is there: a vault under a device-only key at once, others wait for `unlock`. Never rejects. */
export async function openVault({
  name,
  platform,
  suite = realSuite,
  kdf = KDF,
}: VaultOptions): Promise<Vault> {
  const standing = new Standing(name, platform, suite, kdf);
  const appender = new Appender(standing);
  // Another tab may have made a vault while this one was in the background.
  const lookAgain = async () => {
    if (standing.state === 'none') await standing.look();
  };
  // In turn, also the first time: a page wakes while it is being opened, and looking twice would open everything twice.
  const unwake = platform.clock.onWake(() => {
    if (standing.state === 'none') void standing.turn(lookAgain);
  });
  await standing.turn(lookAgain);
  return {
    get state() {
      return standing.state;
    },
    get trouble() {
      return standing.trouble;
    },
    get lockAfter() {
      return standing.lockAfter;
    },
    get passkey() {
      return platform.passkeys ? standing.passkey : 'impossible';
    },
    create: () => create(standing),
    append: (bodies) => appender.append(bodies),
    compose: (make) => appender.compose(make),
    add: (entries) => appender.add(entries),
    readAll: (onProgress) => readAll(standing, onProgress),
    subscribe(listener) {
      standing.listeners.add(listener);
      return () => standing.listeners.delete(listener);
    },
    keep: (passphrase) => keep(standing, passphrase),
    changePassphrase: (old, next) => changePassphrase(standing, old, next),
    async unlock(passphrase) {
      // the ciphertexts are on their way while the passphrase is tried
      const letGo = standing.state === 'locked' ? standing.store?.readAhead?.() : undefined;
      const unlocked = await unlock(standing, passphrase);
      if (!unlocked.ok) letGo?.();
      return unlocked;
    },
    addPasskey: (passphrase, called, signal) => addPasskey(standing, passphrase, called, signal),
    unlockWithPasskey: (signal) => unlockWithPasskey(standing, signal),
    removePasskey: (passphrase) => removePasskey(standing, passphrase),
    prove: (passphrase) => prove(standing, passphrase),
    lock() {
      if (standing.state === 'device-key') return not({ code: 'notKept' });
      if (standing.state === 'open') standing.lockAll('asked');
      return standing.state === 'locked' ? done(undefined) : not(standing.closedWhy());
    },
    touch: () => standing.touch(),
    setLockAfter: (milliseconds) => setLockAfter(standing, milliseconds),
    forget: (left) => forget(standing, left),
    repair: () => repair(standing),
    discard: () => remove(standing, async () => []),
    erase: () => remove(standing, () => platform.eraseTraces()),
    close() {
      standing.end('none');
      unwake();
      standing.store?.close();
      standing.store = undefined;
      standing.listeners.clear();
    },
  };
}

function readAll(
  standing: Standing,
  onProgress?: (opened: number, total: number) => void,
): Promise<Verdict<Reading>> {
  return standing.inside(async (store, session) => {
    let opened = 0;
    const read = await readAfter(session, store, START, (count) => {
      opened += count;
      onProgress?.(opened, Math.max(opened, standing.count));
    });
    if (!(await standing.isSameKey(store, session, read.facts))) return not({ code: 'busy' });
    standing.know(read.head);
    standing.moveTo(read.mark, read.entries);
    return done({ entries: read.entries, damage: read.damage });
  });
}

async function setLockAfter(standing: Standing, milliseconds: number): Promise<Verdict<void>> {
  const { least, most } = LOCK_AFTER;
  if (!Number.isSafeInteger(milliseconds) || milliseconds < least || milliseconds > most)
    return not({ code: 'outOfRange', least, most });
  return standing.act(() =>
    standing.exclusively(async ({ session, store, head, headBytes }) => {
      const sealed = await sealBatch(session, [], { ...head, lockAfter: milliseconds });
      const facts = { head: sealed.sealedHead };
      if (!(await writeUnlessForestalled(store, { expectedHead: headBytes, facts }))) return undefined;
      standing.know(sealed.head);
      store.announce({ kind: 'appended' });
      return done(undefined);
    }),
  );
}

/** Under the same data key: the passphrase would open what storage still remembers of an older one just as well. */
function forget(
  standing: Standing,
  left: (entry: VaultEntry) => VaultBody | undefined,
): Promise<Verdict<void>> {
  return standing.act(() =>
    standing.exclusively(async ({ session, store, head, headBytes }) => {
      const { entries, damage } = await readAfter(session, store, START);
      if (damage.length > 0) return not({ code: 'damaged', damage });
      const kept = entries.flatMap((entry) => {
        const body = left(entry);
        return body === undefined ? [] : [{ id: entry.id, body }];
      });
      const drafts = draftsOf(kept, Number.POSITIVE_INFINITY);
      if (!drafts.ok) return drafts;
      const sealed = await sealBatch(session, drafts.value, emptyHead(head.lockAfter, head.forgot + 1));
      const { records } = sealed;
      const batch = { expectedHead: headBytes, replace: true, records, facts: { head: sealed.sealedHead } };
      if (!(await writeUnlessForestalled(store, batch))) return undefined;
      store.announce({ kind: 'appended' });
      standing.know(sealed.head);
      standing.mark &&= { seq: sealed.head.count, link: sealed.head.link };
      return done(undefined);
    }),
  );
}

/** Waits for nobody: not for this tab's acts, nor for a lock that a sleeping tab may hold. */
async function remove(
  standing: Standing,
  eraseMore: () => Promise<readonly string[]>,
): Promise<Verdict<void>> {
  const { store, name } = standing;
  const { door } = standing.platform;
  standing.end('none');
  standing.store = undefined;
  const remains: string[] = [];
  try {
    const here = store ?? ((await door.exists()) ? await door.open() : undefined);
    if (here && !(await here.erase())) remains.push(name);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    // Another tab may have been quicker. What cannot be opened cannot be emptied, but perhaps deleted below.
    if (await door.exists().catch(() => true)) remains.push(name);
  }
  const more = await eraseMore().catch((error: unknown) => {
    if (!(error instanceof StoreFault)) throw error;
    return [name];
  });
  standing.erasedBy('here');
  const what = [...new Set([...remains, ...more])];
  return what.length === 0 ? done(undefined) : not({ code: 'remains', what });
}
