import { useLingui } from '@lingui/react/macro';
import type { Session } from '@orrery/client';
import { deviceOf, type SeatRecord } from '@orrery/client/sync';
import type { DeviceId } from '@orrery/domain';

/** What most people would call the device in front of them: a beginning, to be changed. */
export function useDeviceName(): string {
  const { t } = useLingui();
  const { userAgent, maxTouchPoints } = navigator;
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return t`Tablet`;
  if (/iPhone|Android|Mobile/.test(userAgent)) return t`Phone`;
  // an iPad says that it is a Mac, and no Mac has a screen to touch
  return /Macintosh/.test(userAgent) && maxTouchPoints > 1 ? t`Tablet` : t`Computer`;
}

/** Milliseconds until nobody waits any more: a lock may have fallen, and what was made is made. */
const PATIENCE = 10_000;

const tooLong = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));

/** Resolves when what is one's own is open, or nobody waits for it any more. */
export const seatedSoon = (session: Session): Promise<unknown> => Promise.race([session.seated(), tooLong()]);

/**
 * Names the device that has just come in; where that is not kept, or does not come to it, it stays without a name, and can be
 * given one later.
 */
export function nameThisDevice(session: Session, seat: SeatRecord, name: string): Promise<void> {
  return Promise.race([giveName(session, seat, name), tooLong()]);
}

async function giveName(session: Session, seat: SeatRecord, name: string): Promise<void> {
  const loop = await session.seated();
  const device = deviceOf(seat) as DeviceId;
  await loop.intend({ tool: 'spaces', intent: { type: 'nameDevice', device, name } });
}
