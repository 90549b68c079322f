// A circle of one, on a device with a self space.
import { afterEach } from 'vitest';
import { Circle } from '../../src/circle/circle.ts';
import { makeCircle } from '../../src/circle/founding.ts';
import { OwnList } from '../../src/circle/own-list.ts';
import { asBodies } from '../../src/space/self.ts';
import { Space } from '../../src/space/space.ts';
import { Device, newRoot, suites } from '../sync/devices.ts';

export const now = '2026-05-01T08:00:00Z';
const opened: Circle[] = [];
afterEach(() => {
  for (const circle of opened.splice(0)) circle.stop();
});

export async function alone(after?: Circle) {
  const device = await Device.first(newRoot());
  let days = 0;
  const world = {
    now: () => new Date(Date.parse(now) + days * 86_400_000).toISOString(),
    newId: () => 'id',
  };
  const list = new OwnList(device.space, world.now, () => {});
  const parts = { form: 'circle', role: 'member', relay: 'wss://relay.test/sync', code: '' } as const;
  const { entered, bodies } = await makeCircle(suites, list, { ...parts, after: after?.space });
  const kept = await device.space.append(bodies, asBodies(entered));
  if (!kept.ok) throw new Error(kept.why.code);
  const space = await Space.open(device.vault, suites, entered.seat);
  if (!space.ok) throw new Error(space.why.code);
  const circle = new Circle(space.value, suites, world, () => {});
  opened.push(circle);
  await circle.start();
  const pass = (more: number) => {
    days += more;
  };
  return { device, list, circle, pass };
}
