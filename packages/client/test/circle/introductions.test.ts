// Who is shown as asking to come in, whatever a member with a client of their own writes.
import { type MemberId, spacesEvent } from '@orrery/domain';
import { hex } from '@orrery/wire';
import { expect, test } from 'vitest';
import { readAdmission } from '../../src/circle/answer.ts';
import type { Circle } from '../../src/circle/circle.ts';
import { guestKeys } from '../../src/circle/coming-in.ts';
import { decodeInvitation } from '../../src/circle/link.ts';
import { membersOf } from '../../src/circle/members.ts';
import { suites, until } from '../sync/devices.ts';
import { alone, now } from './alone.ts';

const lists = { members: [], said: [], sees: [], touches: [] };

/** Somebody's answer to a fresh invitation, or to one that is there. */
async function guestOf(circle: Circle, by?: string) {
  const made = by ? undefined : await circle.inviting.invite({ by: 'Ana', circle: 'Us', ...lists });
  const invite = by ?? (made?.ok ? made.value.id : '');
  const text = circle.inviting.linkOf(invite) ?? '';
  const link = decodeInvitation(text);
  if (typeof link === 'string') throw new Error(link);
  const { waiting } = await guestKeys(suites, link, text, 'Kit');
  const admission = waiting.guest?.admission ?? new Uint8Array(0);
  return { invite, id: hex(waiting.person) as MemberId, admission };
}
type Guest = Awaited<ReturnType<typeof guestOf>>;

async function introduce(circle: Circle, { id, invite, admission }: Guest, name = 'Kit') {
  const changes = { name, invite, admission: hex(admission), withdrawn: false };
  const event = spacesEvent.parse({ type: 'guestIntroduced', guest: id, changes });
  await circle.space.append([{ tool: 'spaces', version: 1, at: now, event }]);
}
const asks = (circle: Circle) => circle.askedIn().map(({ id }) => id);
/** All that was introduced was looked at. */
async function settled(circle: Circle) {
  circle.askedIn();
  await circle.proofs.settled();
}

test('CIRCLE18 nobody is asked about somebody whose keys are not proven, and no name comes of it', async () => {
  const { circle } = await alone();
  const guest = await guestOf(circle);
  for (const at of [100, 230, 300]) {
    const forged = guest.admission.slice();
    forged[at] = (forged[at] ?? 0) ^ 1;
    await introduce(circle, { ...guest, admission: forged }, 'Kit is a liar');
    await settled(circle);
    expect(asks(circle)).toEqual([]);
  }
  await introduce(circle, guest);
  await until(() => asks(circle).length === 1, 'the true one shows');
});

test('CIRCLE18 nobody who is in gets a name by an introduction that did not bring them in', async () => {
  const { circle } = await alone();
  const me = circle.space.me as MemberId;
  const guest = await guestOf(circle);
  const admission = readAdmission(guest.admission);
  if (!admission) throw new Error();
  const named = guest.admission.slice();
  named.set(circle.space.seat.person, 33);
  await introduce(circle, { ...guest, id: me, admission: named }, 'An insult');
  await settled(circle);
  expect(circle.members().map(({ name }) => name)).toEqual(['']);
});

test('CIRCLE22 names are looked up by who is in: nothing is read of what else was introduced', async () => {
  const { circle } = await alone();
  const guests = new (class extends Map<never, never> {
    override values(): never {
      throw new Error('all of them are looked through');
    }
    override [Symbol.iterator] = this.values;
    override entries = this.values;
    override forEach = this.values;
  })();
  const state = { ...circle.state, spaces: { ...circle.state.spaces, guests } };
  expect(membersOf(circle.space, state)).toHaveLength(1);
});

test('CIRCLE18 one invitation brings one person before the others, and one member eight', async () => {
  const { circle } = await alone();
  const first = await guestOf(circle);
  await introduce(circle, first);
  await introduce(circle, await guestOf(circle, first.invite));
  await settled(circle);
  expect(asks(circle)).toHaveLength(1);
  for (let k = 0; k < 9; k += 1) await introduce(circle, await guestOf(circle));
  await settled(circle);
  expect(asks(circle)).toHaveLength(8);
});

test('CIRCLE15 CIRCLE20 whoever was introduced may come in for thirty days after the week, and no longer', async () => {
  const { circle, pass } = await alone();
  const guest = await guestOf(circle);
  await introduce(circle, guest);
  await settled(circle);
  const state = () => circle.inviting.all()[0]?.state;
  pass(8);
  expect([state(), asks(circle).length]).toEqual(['expired', 1]);
  pass(30);
  expect(await circle.inviting.admitWhoMay()).toBe(0);
  expect([state(), asks(circle).length]).toEqual(['expired', 0]);
  expect(circle.members()).toHaveLength(1);
});

test('CIRCLE20 whoever invites reads where somebody has come in otherwise, or cannot come in', async () => {
  const { circle } = await alone();
  const guest = await guestOf(circle);
  await introduce(circle, guest);
  await settled(circle);
  expect(circle.inviting.all()[0]?.state).toBe('open');
  const event = { type: 'guestIntroduced', guest: guest.id, changes: { withdrawn: true } } as const;
  await circle.space.append([{ tool: 'spaces', version: 1, at: now, event }]);
  expect(circle.inviting.all()[0]?.state).toBe('refused');
  expect(circle.inviting.linkOf(guest.invite)).toBeUndefined();
});

test('CIRCLE16 everybody who is asked can ask for the digits, and they are those of the guest', async () => {
  const { circle } = await alone();
  const guest = await guestOf(circle);
  await introduce(circle, guest);
  await until(() => circle.askedIn().length === 1, 'somebody asks');
  const [asked] = circle.askedIn();
  if (!asked) throw new Error();
  const code = await circle.inviting.codeOf(asked.admission);
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
  expect(await circle.inviting.codeOf(asked.admission)).toBe(code);
});
