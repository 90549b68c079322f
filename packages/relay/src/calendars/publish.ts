// Whether a device may publish what it asks for, and what became of it. Only one's own space publishes, and only a live device of it.
// docs/spec/calendars.md, FEED20–FEED25.
import { type Bytes, controlOf, type EntryLog, hex, proofBytes, type Verify } from '@orrery/wire';
import { type Store, StoreFault } from '../store/index.ts';
import type { Limits } from '../sync/limits.ts';
import type { DailyCount } from '../sync/rates.ts';
import type { Spaces } from '../sync/spaces.ts';
import { calendarName, placeOf } from './address.ts';
import { nonceOf, type Order } from './order.ts';

export type Answer = 'kept' | 'denied' | 'ended' | 'tooMany' | 'tooLarge' | 'tooMuch' | 'full';

export interface PublishOptions {
  readonly store: Store;
  readonly spaces: Spaces;
  readonly limits: Limits;
  readonly verify: Verify;
  /** How often a space has published today. */
  readonly changes: DailyCount;
  /** Under what names this relay was asked. */
  readonly origins: readonly string[];
  readonly nonce: Bytes;
  readonly now: number;
}

const DAY = 86_400_000;
/** Some key that nobody has: what is unknown takes as long to check as what is known. */
const NOBODY = new Uint8Array(32).fill(1);

/** Throws StoreFault. */
export async function publish(order: Order, options: PublishOptions): Promise<Answer> {
  const { store, spaces, limits, changes, now } = options;
  const log = await spaces.get(order.space).log();
  const device = log && isOwn(log) ? log.view().members.devices.get(hex(order.who)) : undefined;
  const isProven = await isSigned(order, device?.keys.sign ?? NOBODY, options);
  if (!log || !device || !isProven) return 'denied';
  if (!log.view().members.isLive(device)) return 'ended';
  if (order.calendars.length > limits.calendarsPerSpace) return 'tooMany';
  if (order.calendars.some(({ text }) => text !== null && text.length > limits.calendarBytes))
    return 'tooLarge';
  const name = hex(order.space);
  // taking something away always goes through
  const isLess = order.calendars.every(({ text }) => text === null);
  if (!isLess && changes.of(name, now) >= limits.calendarChangesPerDay) return 'tooMuch';
  changes.add(name, now);
  const calendars = order.calendars.map(({ secret, text }) => ({
    place: placeOf(calendarName(secret)),
    text,
  }));
  try {
    await store.setCalendars(order.space, calendars, now + limits.calendarDays * DAY);
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'full') return 'full';
    throw error;
  }
  return 'kept';
}

const isOwn = (log: EntryLog): boolean => controlOf(log.graph.at(0), 'genesis')?.form === 'self';

async function isSigned(
  order: Order,
  key: Bytes,
  { origins, nonce, verify }: PublishOptions,
): Promise<boolean> {
  const asked = nonceOf(nonce, order.content);
  const checks = origins.map((origin) =>
    verify(key, proofBytes(origin, order.space, order.who, asked), order.signature),
  );
  return (await Promise.all(checks)).some(Boolean);
}
