// What goes wrong by itself, or because somebody wants it to: letters that are no answers, a full device, a link to one's own space.
import { decodeInvitation, encodeInvitation } from '@orrery/client/circle';
import type { Tell } from '@orrery/wire';
import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';
import { answered, founded, invited, joined, namesIn } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const { arrive } = table;
type Mail = Extract<Tell, { kind: 'mail' }>;

test('CIRCLE14 CIRCLE15 letters that do not open are dropped without anybody looking, and count for nothing', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const { id, link } = await invited(ana.device, circle);
  const sync = () => ana.device.in(circle).sync;
  const answers = () =>
    ana.device
      .in(circle)
      .inviting.all()
      .find((one) => one.id === id)?.answers;
  // on its way to her, it is changed
  ana.device.line.hear = (tell) =>
    tell.kind === 'mail' ? { ...tell, box: tell.box.map((byte) => byte ^ 1) } : tell;
  await ben.device.now.join(link, 'Ben');
  await until(() => ben.device.now.waitingFor(circle)?.guest?.isAnswered === true, 'he has answered');
  await until(
    () => ana.device.line.askedAt(table.host.address).some(({ kind }) => kind === 'drop'),
    'it is dropped',
  );
  expect([sync()?.mail.length, answers()]).toEqual([0, 0]);
});

test('CIRCLE15 a letter that was sent away does not come again, however often a relay hands it over', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  let letter: Mail | undefined;
  ana.device.line.hear = (tell) => {
    if (tell.kind === 'mail') letter = tell;
    // nothing ever comes but it
    return tell.kind === 'upToDate' && letter ? letter : tell;
  };
  const answer = await answered(ana.device, ben, circle);
  const { inviting } = ana.device.in(circle);
  await inviting.sendAway(answer);
  await ana.device.again();
  await until(() => ana.device.now.get(circle) !== undefined, 'it is open again');
  const again = ana.device.in(circle).inviting;
  const [invitation] = again.all();
  if (!invitation || !letter) throw new Error();
  const { id, invite, box } = letter;
  expect(await again.answers(invitation.id, [{ id, invite, box }])).toEqual([]);
});

test('CIRCLE14 who finds no room for their answer reads that others have answered', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  const { link } = await invited(ana.device, circle);
  ben.device.line.hear = (tell) => (tell.kind === 'posted' ? { ...tell, isKept: false } : tell);
  await ben.device.now.join(link, 'Ben');
  await until(() => ben.device.now.listed()[0]?.trouble === 'manyLetters', 'he reads why');
});

test('CIRCLE12 a link to my own space is foreign, and nothing of it stays in my list', async () => {
  const [ana] = [await arrive('Ana')];
  const circle = await founded(ana, table.host.address);
  const link = decodeInvitation((await invited(ana.device, circle)).link);
  if (typeof link === 'string') throw new Error(link);
  const own = ana.device.now.list.space.seat.space;
  const trap = encodeInvitation({ ...link, space: own });
  expect(await ana.device.now.join(trap, 'Ana')).toEqual({
    ok: false,
    why: { code: 'linkWrong', fault: 'foreign' },
  });
  expect(ana.device.now.listed()).toHaveLength(1);
});

test('CIRCLE24 one can leave with a full device, and whatever goes wrong with what stood there', async () => {
  const [ana, ben] = [await arrive('Ana'), await arrive('Ben')];
  const circle = await founded(ana, table.host.address);
  await joined(ana.device, ben, circle);
  await until(() => namesIn(ana.device, circle).length === 2, 'both are in');
  const { sharing } = ben.device.now;
  sharing.stopStanding = () => Promise.reject(new Error('a fault of ours'));
  // nothing else writes meanwhile
  ben.device.goOffline();
  await new Promise((later) => setTimeout(later, 300));
  ben.device.disk.faults = Array.from({ length: 20 }, () => 'full');
  expect(await ben.device.now.leave(circle, true)).toMatchObject({ ok: false, why: { code: 'full' } });
  // what was not kept is read anew
  await new Promise((later) => setTimeout(later, 1_000));
  ben.device.disk.faults = [];
  expect(ben.device.now.get(circle)).toBeDefined();
  // nothing is to stay, so it makes room
  ben.device.disk.faults = ['full'];
  expect(await ben.device.now.leave(circle, false)).toMatchObject({ ok: true });
  await until(() => ben.device.now.get(circle) === undefined, 'nothing of it shows');
  await ben.device.again();
  expect(ben.device.now.get(circle)).toBeUndefined();
  ben.device.goOnline();
  await until(() => namesIn(ana.device, circle).join() === 'Ana', 'the others see it');
});
