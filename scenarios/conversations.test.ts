// Two people and a check-in over real sockets: what is kept for it stays with whoever keeps it, what stops it wins over a wire that was cut,
// and nothing of it is readable where it is stored.
import {
  actionsIn,
  type ConversationsIntent,
  type Intent,
  keyOfTalk,
  type SpaceId,
  standingOfTalk,
  type TalkId,
  type TalkKey,
  type TopicId,
  topicsIn,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { filesIn, searchFor } from './canary-search.ts';
import { circleOf, gathering, good, heldBy, idOf, isQuiet, say } from './gathering.ts';
import type { Device } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const intend = (device: Device, circle: SpaceId, intent: ConversationsIntent) =>
  device.in(circle).intend({ tool: 'conversations', intent } satisfies Intent);
const does = async (device: Device, circle: SpaceId, intent: ConversationsIntent) =>
  void good(await intend(device, circle, intent));

test('TALK2 TALK5 TALK6 topics that are not brought reach nobody; a halt made offline wins, and so does an end', async () => {
  const [ana, ben] = [await table.arrive('Ana'), await table.arrive('Ben')];
  const circle = await circleOf(table.host.address, ana, ben);
  const people = [idOf(ana.device, circle, 'Ana'), idOf(ana.device, circle, 'Ben')];
  const [secret, brought] = ['Zeisig-kept-7391', 'Zeisig-brought-5527'];
  const keep = (text: string, topic: string): Intent => ({
    tool: 'conversations',
    intent: { type: 'keepTopic', topic: topic as TopicId, space: circle, people, text },
  });
  await say(ana.device, keep(secret, 't1'), keep(brought, 't2'));
  // nothing that is mine alone can be put into a circle, whatever asks for it
  expect((await intend(ana.device, circle, keep(secret, 't3').intent as ConversationsIntent)).ok).toBe(false);
  const body = { tool: 'conversations', version: 1, at: '2026-05-04T10:00:00Z' } as const;
  const kept = { type: 'topicKept', topic: 't4', space: circle, people, text: 'forged' };
  await ana.device.in(circle).space.append([{ ...body, event: kept }]);

  const talk: TalkKey = keyOfTalk('checkIn', 'one' as TalkId, people);
  const ben_ = idOf(ana.device, circle, 'Ben');
  await does(ana.device, circle, {
    ...{ type: 'openTalk', id: 'one' as TalkId, kind: 'checkIn', people: [ben_], short: false },
  });
  const talkOn = (device: Device) => device.in(circle).state.conversations.talks.get(talk);
  const standing = (device: Device) => {
    const there = talkOn(device);
    return there ? standingOfTalk(there, device.in(circle).inCircle).kind : 'unheard';
  };
  await until(() => standing(ben.device) === 'waiting', 'it is open for Ben');
  await does(ben.device, circle, { type: 'sayInTalk', talk, says: 'here' });
  await until(() => standing(ana.device) === 'going', 'both are there');
  await does(ana.device, circle, { type: 'bringTopic', talk, text: brought });
  await does(ana.device, circle, {
    ...{ type: 'proposeAction', talk, text: 'Call', owner: ben_, day: '2099-01-01' },
  });
  await isQuiet(ana.device, ben.device);
  await until(() => topicsIn(talkOn(ben.device) as never).length === 1, 'what was brought has come');
  const asked = () =>
    actionsIn(talkOn(ben.device) as never, ben.device.in(circle).inCircle).map(({ how }) => how);
  await until(() => asked().join() === 'asked', 'what is asked has come');

  // Ben halts where nobody hears it; Ana says at the same time that she is ready
  ben.device.goOffline();
  await does(ben.device, circle, { type: 'sayInTalk', talk, says: 'halt' });
  await does(ana.device, circle, { type: 'sayInTalk', talk, says: 'here' });
  expect(standing(ana.device)).toBe('going');
  ben.device.goOnline();
  for (const { device } of [ana, ben]) await until(() => standing(device) === 'halted', 'it is stopped');
  await does(ana.device, circle, { type: 'sayInTalk', talk, says: 'here' });
  await isQuiet(ana.device, ben.device);
  await does(ben.device, circle, { type: 'sayInTalk', talk, says: 'here' });
  for (const { device } of [ana, ben]) await until(() => standing(device) === 'going', 'it goes on');

  ben.device.goOffline();
  await does(ben.device, circle, { type: 'sayInTalk', talk, says: 'end' });
  await does(ana.device, circle, { type: 'sayInTalk', talk, says: 'here' });
  ben.device.goOnline();
  for (const { device } of [ana, ben]) await until(() => standing(device) === 'over', 'it is over');
  await isQuiet(ana.device, ben.device);

  // what the search is shown to find where it may be
  expect(await heldBy(ana.device)).toContain(secret);
  const held = await heldBy(ben.device);
  expect(held).toContain(brought);
  expect(held).not.toContain(secret);
  expect(ben.device.in(circle).state.conversations.topics.size).toBe(0);
  const search = searchFor([secret, brought]);
  for (const { name, bytes } of [...filesIn(table.host.dataFolder), ...filesIn(table.own.dataFolder)])
    expect(search(bytes), name).toEqual([]);
});
