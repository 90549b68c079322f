// Keys come and go here: the device's own at first, a passphrase later, and another one. Each change seals everything
// under a new data key, in one transaction: whatever storage still remembers of the old keys opens nothing that is
// written from then on.
import { type Bytes, equalBytes, type Head } from '@orrery/log';
import { type EventStore, StoreFault } from '../store/event-store.ts';
import { decodeAttempts, encodeAttempts, remainingWait } from './attempts.ts';
import { checkPassphrase, passphraseBytes } from './passphrase.ts';
import { type Read, readAfter, START } from './read.ts';
import {
  freshSession,
  headOf,
  lookAt,
  openSession,
  passphraseKey,
  type Session,
  SessionEnded,
  type Wrapping,
} from './session.ts';
import { LOCK_AFTER, type Standing, writeUnlessForestalled } from './standing.ts';
import { type Damage, done, not, type Verdict } from './verdict.ts';
import { draftsOf, emptyHead, sealBatch } from './write.ts';

export function create(standing: Standing): Promise<Verdict<void>> {
  const { suite, platform, name } = standing;
  return standing.act(async () => {
    if (standing.state === 'none') await standing.look();
    if (standing.state === 'unreadable') return not(standing.closedWhy());
    if (standing.state !== 'none') return not({ code: 'alreadyThere' });
    const store = await standing.openStore();
    const device = await suite.deviceKey();
    const session = await freshSession(suite, { by: 'device' }, device);
    const { sealedHead } = await sealBatch(session, [], emptyHead(LOCK_AFTER.usual));
    const facts = { key: session.keyRecord, device, head: sealedHead };
    const isWritten = await platform.locks(name, () =>
      writeUnlessForestalled(store, { expectedHead: undefined, facts }),
    );
    // What is stored is what will be opened: a browser that cannot keep such a key shows itself now.
    await standing.inspect(store);
    if (!isWritten) return not({ code: 'alreadyThere' });
    store.announce({ kind: 'rekeyed' });
    return standing.session ? done(undefined) : not(standing.closedWhy());
  });
}

export async function keep(
  standing: Standing,
  passphrase: string,
): Promise<Verdict<{ persisted: boolean | undefined }>> {
  const bytes = checkPassphrase(passphrase);
  if (!bytes.ok) return bytes;
  const kept = await standing.inside(async (store, session) => {
    if (session.protection.by !== 'device') return not({ code: 'alreadyKept' });
    const wrapping = await passphraseKey(standing.suite, standing.platform.derive, bytes.value, standing.kdf);
    return sealAnew(standing, store, session, wrapping, false);
  });
  return kept.ok ? done({ persisted: await standing.platform.persist().catch(() => undefined) }) : kept;
}

export async function changePassphrase(
  standing: Standing,
  old: string,
  next: string,
): Promise<Verdict<void>> {
  const bytes = checkPassphrase(next);
  if (!bytes.ok) return bytes;
  return standing.inside(async (store, session) => {
    const known = await proveIn(standing, store, session, old);
    if (!known.ok) return known;
    const wrapping = await passphraseKey(standing.suite, standing.platform.derive, bytes.value, standing.kdf);
    const changed = await sealAnew(standing, store, session, wrapping, false);
    return changed.ok ? done(undefined) : changed;
  });
}

export const prove = (standing: Standing, passphrase: string): Promise<Verdict<void>> =>
  standing.inside((store, session) => proveIn(standing, store, session, passphrase));

export async function proveIn(
  standing: Standing,
  store: EventStore,
  session: Session,
  passphrase: string,
): Promise<Verdict<void>> {
  if (session.protection.by === 'device') return not({ code: 'notKept' });
  const known = await attempt(standing, store, passphrase);
  if (!known.ok) return known;
  known.value.end();
  return done(undefined);
}

export function repair(standing: Standing): Promise<Verdict<readonly Damage[]>> {
  return standing.inside((store, session) => {
    const { keys, protection } = session;
    if (protection.by === 'passkey') return Promise.resolve(not({ code: 'passphraseNeeded' }));
    return sealAnew(standing, store, session, { key: keys.wrapping, protection }, true);
  });
}

export function unlock(standing: Standing, passphrase: string): Promise<Verdict<void>> {
  return standing.act(async () => {
    if (standing.session) return done(undefined);
    if (standing.state !== 'locked') return not(standing.closedWhy());
    const store = await standing.openStore();
    const opened = await attempt(standing, store, passphrase);
    if (!opened.ok) return opened;
    const facts = await store.facts();
    if (standing.store !== store) return not(standing.closedWhy());
    await standing.begin(opened.value, 'open', facts);
    if (standing.passkey === 'lapsed') await forgetLapsed(standing, store);
    await strengthen(standing, store, opened.value, passphrase);
    return done(undefined);
  });
}

/** That a passkey opens nothing any more was said at the door: now it need not be said again. */
async function forgetLapsed(standing: Standing, store: EventStore): Promise<void> {
  await standing.platform.locks(standing.name, async () => {
    const facts = await store.facts();
    if ((await standing.see(facts)) !== 'lapsed') return;
    await whereRoom(store.write({ expectedHead: facts.head, facts: { passkey: null } }));
    standing.letPasskeyGo('none');
  });
}

/** Where newer releases try passphrases harder than this vault does, it follows; if that fails, next time. */
async function strengthen(standing: Standing, store: EventStore, session: Session, passphrase: string) {
  const { suite, platform, kdf } = standing;
  const { protection } = session;
  if (protection.by !== 'passphrase') return;
  if (protection.kdf.memoryKib >= kdf.memoryKib && protection.kdf.iterations >= kdf.iterations) return;
  const wrapping = await passphraseKey(suite, platform.derive, passphraseBytes(passphrase), kdf);
  await sealAnew(standing, store, session, wrapping, false);
}

/** Tries a passphrase. The attempt is counted before it is looked at, and forgotten when it was right. */
export async function attempt(
  standing: Standing,
  store: EventStore,
  passphrase: string,
): Promise<Verdict<Session>> {
  const { suite, platform } = standing;
  const counted = await countAttempt(standing, store);
  if (!counted.ok) return counted;
  const { key } = await store.facts();
  const found = await lookAt(suite, key === undefined ? {} : { key }, false);
  if (key === undefined || found.kind !== 'locked') {
    standing.end('unreadable', found.kind === 'unreadable' ? found.trouble : 'damaged');
    return not(standing.closedWhy());
  }
  const { salt, kdf } = found.protection;
  const wrapping = await passphraseKey(suite, platform.derive, passphraseBytes(passphrase), kdf, salt);
  const opened = await openSession(suite, key, wrapping.key);
  if (!opened.ok) return not({ code: 'wrongPassphrase', wait: counted.value });
  await whereRoom(store.setAttempts(null));
  return opened;
}

/** Answers the wait, in milliseconds, that will follow if the attempt fails. */
function countAttempt({ suite, platform, name }: Standing, store: EventStore): Promise<Verdict<number>> {
  return platform.locks(name, async () => {
    const now = platform.clock.now();
    const attempts = await decodeAttempts(suite, (await store.facts()).attempts, now);
    const wait = remainingWait(attempts, now);
    if (wait > 0) return not({ code: 'tooSoon', wait });
    const counted = { failures: attempts.failures + 1, at: now };
    await whereRoom(store.setAttempts(await encodeAttempts(suite, counted)));
    return done(remainingWait(counted, now));
  });
}

/** On a full device, counting attempts must not keep anybody out. */
async function whereRoom(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code === 'closed') throw error;
  }
}

/** What is stored where a passkey was, until it has been said at the door that it opens nothing any more. */
const LAPSED: Bytes = Uint8Array.of(0);

/** A passkey never survives it: what it would have to be wrapped with comes only from a touch. */
export async function sealAnew(
  standing: Standing,
  store: EventStore,
  session: Session,
  { key, protection }: Wrapping,
  despiteDamage: boolean,
  isPasskeyRemoved = false,
): Promise<Verdict<readonly Damage[]>> {
  return standing.platform.locks(standing.name, async () => {
    const read = await readAfter(session, store, START);
    if (!(await standing.isSameKey(store, session, read.facts))) return not(standing.closedWhy());
    if (read.damage.length > 0 && !despiteDamage) return not({ code: 'damaged', damage: read.damage });
    // What was once written may be as long as it is.
    const drafts = draftsOf(read.entries, Number.POSITIVE_INFINITY);
    if (!drafts.ok) return drafts;
    const next = await freshSession(standing.suite, protection, key, session.vault);
    if (session.ended) throw new SessionEnded();
    standing.next = next;
    const left = isPasskeyRemoved || !read.facts.passkey ? 'none' : 'lapsed';
    try {
      const sealed = await sealBatch(next, drafts.value, emptyHead(standing.lockAfter, standing.forgot));
      await store.write({
        expectedHead: read.facts.head,
        replace: true,
        records: sealed.records,
        facts: {
          key: next.keyRecord,
          head: sealed.sealedHead,
          device: protection.by === 'device' ? key : null,
          attempts: null,
          passkey: left === 'lapsed' ? LAPSED : null,
        },
      });
      standing.letPasskeyGo(left);
      store.announce({ kind: 'rekeyed' });
      const isRight = await isVerified(store, next);
      // Locked meanwhile: it is written all the same, and has to be said.
      if (session.ended) return done(read.damage);
      if (!isRight) return not({ code: 'unavailable' });
      goOn(standing, next, read, sealed.head);
      return done(read.damage);
    } finally {
      standing.next = undefined;
      if (standing.session !== next) next.end();
    }
  });
}

/** Whether the store now opens with the new key, and holds a device-only key exactly when it should. */
async function isVerified(store: EventStore, session: Session): Promise<boolean> {
  const facts = await store.facts();
  if (facts.key === undefined || !equalBytes(facts.key, session.keyRecord)) return false;
  if ((facts.device !== undefined) !== (session.protection.by === 'device') || session.ended) return false;
  return (await headOf(session, facts)) !== undefined;
}

/** The tab stays open under the new key. */
function goOn(standing: Standing, next: Session, before: Read, head: Head): void {
  standing.session?.end();
  standing.session = next;
  standing.know(head);
  if (standing.state === 'device-key' && next.protection.by === 'passphrase') {
    standing.state = 'open';
    standing.watch();
  }
  if (before.damage.length > 0) {
    standing.mark = undefined;
    standing.tell({ kind: 'rewritten' });
  } else if (standing.mark) {
    standing.moveTo({ seq: head.count, link: head.link }, before.entries);
  }
}
