// Several people in circles of their own, over real sockets and relays as they really run.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { founded, joined, namesIn, Somebody } from './people.ts';
import { Host, until } from './steps.ts';

let own: Host;
let host: Host;
const everybody: Somebody[] = [];
beforeEach(async () => {
  [own, host] = await Promise.all([Host.start(), Host.start()]);
});
afterEach(async () => {
  for (const one of everybody.splice(0)) await one.end();
  await Promise.all([own.end(), host.end()]);
});

async function arrive(name: string): Promise<Somebody> {
  const somebody = await Somebody.arrive(name, own.address);
  everybody.push(somebody);
  return somebody;
}

test('three people found, invite, compare codes, approve and come in', async () => {
  const [ana, ben, cleo] = await Promise.all(['Ana', 'Ben', 'Cleo'].map(arrive));
  if (!ana || !ben || !cleo) throw new Error();
  const circle = await founded(ana, host.address);
  await joined(ana.device, ben, circle);
  await joined(ben.device, cleo, circle, [ana.device]);
  for (const { device } of [ana, ben, cleo])
    await until(() => namesIn(device, circle).join() === 'Ana,Ben,Cleo', 'everybody knows everybody');
  for (const { device } of [ana, ben, cleo]) expect(device.in(circle).alarms()).toEqual([]);
});
