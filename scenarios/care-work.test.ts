// The work of clients with their providers: signed before it begins, shared piece by piece, and over when a client says so. And the walls:
// what is not shared is nowhere on the provider's side, and nothing there links two clients of one network.
import {
  assignmentsInCare,
  careSpaceAtAGlance,
  type Intent,
  isToldDone,
  type MemberId,
  minutesOf,
  newCareTerms,
  type SpaceId,
  sharesInCare,
  termsBetween,
  workOf,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { circleOf, gathering, good, heldBy, idOf, say, self } from './gathering.ts';
import { type Device, founded, joined, pass, present, type Somebody } from './people.ts';
import { until } from './steps.ts';

const table = gathering('once');
const { arrive } = table;
const now = () => new Date(present()).toISOString();
const day = (days: number) => new Date(present() + days * 86_400_000).toISOString().slice(0, 10);
const DAY = 86_400_000;

const care = (by: Somebody, role: 'member' | 'provider' = 'member') =>
  founded(by, table.host.address, undefined, { form: 'care', role });
const intend = async (device: Device, space: SpaceId, ...intents: Intent[]) =>
  void good(await device.in(space).intend(...intents));
const why = async (device: Device, space: SpaceId, intent: Intent): Promise<string> => {
  const done = await device.in(space).intend(intent);
  return done.ok ? 'ok' : done.why.code;
};
const question = (text: string, until = ''): Intent => ({
  tool: 'spaces',
  intent: { type: 'share', what: { kind: 'question', text }, until, zone: until && 'UTC' },
});
const seenBy = (device: Device, space: SpaceId): string[] => {
  const circle = device.in(space);
  return sharesInCare(circle.state, circle.inCareSpace, now()).map(({ what }) =>
    what.kind === 'question' ? what.text : what.kind,
  );
};
const doesStand = (device: Device, space: SpaceId, client: MemberId, provider: MemberId) => {
  const circle = device.in(space);
  return Boolean(termsBetween(circle.state.papers, client, provider, circle.inCircle, minutesOf(now())));
};

/** The provider drafts the terms, and everybody signs. */
async function signed(space: SpaceId, provider: Somebody, ...clients: Somebody[]): Promise<void> {
  const people = clients.map(({ name }) => idOf(provider.device, space, name));
  const content = {
    ...newCareTerms,
    ...{ title: 'How we work', seen: 'What you share', reads: 'Thursdays', between: 'Nobody watches' },
    ...{
      urgent: 'The crisis line',
      record: 'Dates and topics',
      secrets: 'None are kept',
      years: 10,
      weeks: 8,
    },
  };
  await intend(provider.device, space, { tool: 'papers', intent: { type: 'draftPaper', people, content } });
  for (const { device } of [provider, ...clients]) {
    const paper = () =>
      [...device.in(space).state.papers.papers.values()].find(({ drafts }) => drafts.size > 0);
    await until(() => paper() !== undefined, 'the draft has come');
    const there = paper();
    const subject = [there?.versions[0]?.id ?? ''];
    await intend(device, space, {
      ...{ tool: 'papers', intent: { type: 'sayOfPaper', paper: there?.id as never, subject, says: 'yes' } },
    });
  }
  for (const { device } of [provider, ...clients])
    for (const client of people)
      await until(
        () => doesStand(device, space, client, idOf(provider.device, space, provider.name)),
        'the terms stand',
      );
}
/** Whether a device holds keys for a space. */
async function isSeated(device: Device, space: SpaceId): Promise<boolean> {
  const read = await device.vault.readAll();
  const seats = read.ok ? read.value.entries.map(({ body }) => JSON.stringify(body)) : [];
  return seats.some((body) => body.includes('"log":"seat"') && body.includes(space));
}

test('CARE22 CARE27 CARE30 CARE31 CARE34 CARE39 a client, a therapist and a coach: signed, suggested, told done, shared for a while, taken back, ended', async () => {
  const [ana, ode, pia] = [await arrive('Ana'), await arrive('Ode'), await arrive('Pia')];
  const [therapy, coaching] = [await care(ana), await care(pia, 'provider')];
  await joined(ana.device, ode, therapy, [], 'provider');
  await joined(pia.device, ana, coaching);

  expect(await why(ana.device, therapy, question('Before the terms'))).toBe('termsFirst');
  await signed(therapy, ode, ana);
  await signed(coaching, pia, ana);

  // what is suggested in one space is not in the other, and done is all that is told
  const client = idOf(ode.device, therapy, 'Ana');
  const fields = { client, opens: 'journal', text: 'What happened before it hurt?', by: '' } as const;
  await intend(ode.device, therapy, { tool: 'care', intent: { type: 'setAssignment', fields } });
  const assignments = (device: Device, space: SpaceId) => {
    const circle = device.in(space);
    return assignmentsInCare(circle.state, circle.inCareSpace, now());
  };
  await until(() => assignments(ana.device, therapy).length === 1, 'Ana has it');
  expect(assignments(ana.device, coaching)).toEqual([]);
  const [one] = assignments(ana.device, therapy);
  await say(ana.device, {
    ...{ tool: 'notes', intent: { type: 'writeNote', fields: { what: 'canary-journal-41af' } } },
  });
  await intend(ana.device, therapy, {
    ...{
      tool: 'care',
      intent: { type: 'tellAssignment', assignment: one?.assignment.id as never, says: 'done' },
    },
  });
  await until(() => assignments(ode.device, therapy)[0]?.isDone === true, 'Ode hears that it is done');
  expect(isToldDone(ode.device.in(therapy).state.care, one?.assignment as never)).toBe(true);

  // for a while, and for good
  await intend(
    ana.device,
    therapy,
    question('canary-for-a-week-93c0', day(7)),
    question('canary-stays-1b7e'),
  );
  await until(() => seenBy(ode.device, therapy).length === 2, 'Ode sees both');
  const glance = () => {
    const circle = ode.device.in(therapy);
    return careSpaceAtAGlance(therapy, circle.state, circle.inCareSpace, self(ode.device).state.care, now());
  };
  expect(glance().news).toHaveLength(2);
  const read = glance().news.map(({ share }) => share.id);
  await say(ode.device, { tool: 'care', intent: { type: 'readShares', space: therapy, shares: read } });
  expect(glance().news).toEqual([]);

  // what Ode keeps for the work is in no space
  const work = { space: therapy, client: 'A.', day: day(0), corrects: '' } as const;
  const note = { ...work, of: 'note', text: 'canary-own-note-77d2', until: '' } as const;
  const record = { ...work, of: 'record', text: 'canary-record-5e90', until: day(3_650) } as const;
  for (const fields of [note, record])
    await say(ode.device, { tool: 'care', intent: { type: 'keepWork', fields } });

  // the client is away when the day is over
  ana.device.goOffline();
  pass(8 * DAY);
  expect(seenBy(ode.device, therapy)).toEqual(['canary-stays-1b7e']);
  ana.device.goOnline();
  await until(
    async () => !(await heldBy(ode.device)).includes('canary-for-a-week-93c0'),
    'it is gone from Ode’s device',
  );
  const [stays] = sharesInCare(ana.device.in(therapy).state, ana.device.in(therapy).inCareSpace, now());
  await intend(ana.device, therapy, {
    ...{ tool: 'spaces', intent: { type: 'takeBack', share: stays?.share.id.split(' ')[1] as never } },
  });
  await until(async () => !(await heldBy(ode.device)).includes('canary-stays-1b7e'), 'and so is that');

  // nothing that is Ode's came to Ana, and nothing that Ana wrote for herself to either of them
  expect(await heldBy(ana.device)).not.toMatch(/canary-own-note|canary-record/);
  for (const { device } of [ode, pia]) expect(await heldBy(device)).not.toContain('canary-journal-41af');

  expect(await isSeated(ode.device, therapy)).toBe(true);
  // over at once for the therapist, and not for the coach
  expect(await ana.device.in(therapy).endAccess(idOf(ana.device, therapy, 'Ode'))).toMatchObject({
    ok: true,
  });
  await until(() => ode.device.now.get(therapy) === undefined, 'nothing shows to Ode');
  expect(await why(ana.device, therapy, question('Later'))).toBe('termsFirst');
  await until(async () => !(await isSeated(ode.device, therapy)), 'no key stays');
  expect(await why(ana.device, coaching, question('canary-coach-0c3f'))).toBe('ok');
  await until(() => seenBy(pia.device, coaching).length === 1, 'Pia sees it');
  expect(await heldBy(ode.device)).not.toContain('canary-coach-0c3f');
  expect(workOf(self(ode.device).state.care, 'record', therapy)).toHaveLength(1);
}, 60_000);

test('CARE14 CARE40 two clients of one network, each in a space of their own: nothing that their provider has links them', async () => {
  const [ana, ben, ode] = [await arrive('Ana'), await arrive('Ben'), await arrive('Ode')];
  const together = await circleOf(table.host.address, ana, ben);
  const spaces: SpaceId[] = [];
  for (const client of [ana, ben]) {
    const space = await care(client);
    await joined(client.device, ode, space, [], 'provider');
    await signed(space, ode, client);
    spaces.push(space);
  }
  const [one, other] = spaces as [SpaceId, SpaceId];
  // both of them have the circle, and each the other on their map; each shares a question there and here
  await intend(ana.device, together, question('canary-circle-of-both-2d1c'));
  await intend(ana.device, one, question('canary-of-ana-8f0a'));
  await intend(ben.device, other, question('canary-of-ben-6b44'));
  await until(() => seenBy(ode.device, one).length + seenBy(ode.device, other).length === 2, 'Ode sees both');

  const all = await heldBy(ode.device);
  expect(all).toContain('canary-of-ana-8f0a');
  expect(all).not.toContain('canary-circle-of-both-2d1c');
  expect(all).not.toContain(together);
  const idsIn = async (device: Device, space: SpaceId): Promise<Set<string>> => {
    const read = await device.in(space).space.readAll();
    const text = JSON.stringify(read.ok && read.value.map(({ body, by, id }) => [body, by, id]));
    const keys = [...device.in(space).space.replica.members().persons.keys()];
    return new Set([...(text.match(/[0-9a-f]{32,}|[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []), ...keys]);
  };
  // no id is in both spaces, and none of their circle's in either: not a person's, a device's, a share's, a paper's
  const [here, there, circle] = [
    await idsIn(ode.device, one),
    await idsIn(ode.device, other),
    await idsIn(ana.device, together),
  ];
  expect([here.size > 5, there.size > 5, circle.size > 3]).toEqual([true, true, true]);
  expect([...here].filter((id) => there.has(id) || circle.has(id))).toEqual([]);
  expect([...there].filter((id) => circle.has(id))).toEqual([]);

  // each space at a glance is what it is without the other
  const glance = (space: SpaceId) => {
    const at = ode.device.in(space);
    return JSON.stringify(careSpaceAtAGlance(space, at.state, at.inCareSpace, { read: new Map() }, now()));
  };
  expect(glance(one)).not.toMatch(new RegExp(`${other}|${[...there].join('|')}`));
  expect(glance(other)).not.toMatch(new RegExp(`${one}|${[...here].join('|')}`));
}, 60_000);

test('CARE13 CARE15 CARE22 what a changed app of a provider writes all the same is as nothing for everybody', async () => {
  const [ana, ode] = [await arrive('Ana'), await arrive('Ode')];
  const space = await care(ana);
  await joined(ana.device, ode, space, [], 'provider');
  const there = ode.device.in(space);
  const [client, provider] = ['Ana', 'Ode'].map((name) => idOf(ode.device, space, name)) as [
    MemberId,
    MemberId,
  ];
  const people = [client, provider];
  const fields = { client, opens: 'wave', text: 'canary-too-early-1e07', by: '' };
  const forged = [
    {
      tool: 'spaces',
      event: {
        type: 'thingShared',
        share: 's',
        fields: { what: { kind: 'question', text: 'canary-by-ode-90aa' }, until: '', zone: '' },
      },
    },
    {
      tool: 'conversations',
      event: { type: 'talkOpened', talk: `t${provider}`, kind: 'checkIn', people, short: false, about: null },
    },
    {
      tool: 'time',
      event: {
        type: 'yearlyDayAdded',
        day: 'y',
        fields: {
          name: 'Canary day',
          on: { kind: 'yearly', month: 1, day: 1 },
          people: [],
          lead: 0,
          alternates: [],
        },
      },
    },
    { tool: 'care', event: { type: 'assignmentTold', by: provider, assignment: 'x', says: 'done' } },
    { tool: 'care', event: { type: 'assignmentSet', assignment: 'x', fields } },
  ];
  const written = await there.space.append(forged.map((one) => ({ version: 1, at: now(), ...one })));
  expect(written).toMatchObject({ ok: true });
  await signed(space, ode, ana);
  for (const { device } of [ana, ode]) {
    const { state, inCareSpace } = device.in(space);
    expect([...state.spaces.shares.values()]).toEqual([]);
    expect([...state.conversations.talks.values()]).toEqual([]);
    expect([...state.time.yearly.values()]).toEqual([]);
    expect([...state.care.told.values()]).toEqual([]);
    // it lies there, from before the terms, and shows to nobody
    expect(state.care.assignments.size).toBe(1);
    expect(assignmentsInCare(state, inCareSpace, now())).toEqual([]);
  }
}, 60_000);
