// Three people agree to dates in their circle, and one leaves, over real sockets and relays as they really run.
import {
  agreedDates,
  cancellingsOf,
  type DateKey,
  datesEndedByLeaving,
  datesToAnswer,
  type InCircle,
  type MemberId,
  minutesOf,
  type SharedDate,
  type SpaceId,
  type Standing,
  standingOf,
  type Terms,
  type TimeIntent,
  termsKey,
} from '@orrery/domain';
import { expect, test } from 'vitest';
import { circleOf, gathering } from './gathering.ts';
import type { Device, Somebody } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const { arrive } = table;

const friday: Terms = {
  ...{ day: '2026-06-12', minute: 19 * 60, zone: 'Europe/Berlin', length: 180 },
  ...{ night: false, title: 'Dinner', place: '' },
};
const saturday = { ...friday, day: '2026-06-13' };
const sunday = { ...friday, day: '2026-06-14' };
const now = minutesOf('2026-05-01T08:00:00Z');

class Guest {
  readonly device: Device;
  readonly #circle: SpaceId;
  constructor({ device }: Somebody, circle: SpaceId) {
    this.device = device;
    this.#circle = circle;
  }
  get #in() {
    return this.device.in(this.#circle);
  }
  get me(): MemberId {
    return this.circle.me;
  }
  get circle(): InCircle {
    return this.#in.inCircle;
  }
  get time() {
    return this.#in.state.time;
  }
  get dates(): SharedDate[] {
    return [...this.time.shared.values()];
  }
  get alarms() {
    return this.#in.alarms();
  }
  at(terms: Terms): SharedDate | undefined {
    return this.dates.find(({ versions }) => versions.some(({ key }) => key === termsKey(terms)));
  }
  standing(id: DateKey): Standing['kind'] | 'unheard' {
    const date = this.time.shared.get(id);
    return date ? standingOf(date, this.circle).kind : 'unheard';
  }
  try(intent: TimeIntent) {
    return this.#in.intend({ tool: 'time', intent });
  }
  async does(intent: TimeIntent) {
    const done = await this.try(intent);
    if (!done.ok) throw new Error(JSON.stringify(done.why));
    return done.value;
  }
  propose(terms: Terms, ...others: readonly Guest[]) {
    return this.does({ type: 'proposeDate', people: others.map(({ me }) => me), terms });
  }
  says(says: 'yes' | 'no', terms: Terms) {
    const date = this.at(terms)?.id ?? ('' as DateKey);
    return this.does({ type: 'answerDate', date, terms: termsKey(terms), says });
  }
}

async function threeAtTable(): Promise<[Guest, Guest, Guest]> {
  const [ana, ben, cleo] = [await arrive('Ana'), await arrive('Ben'), await arrive('Cleo')];
  const circle = await circleOf(table.host.address, ana, ben, cleo);
  return [new Guest(ana, circle), new Guest(ben, circle), new Guest(cleo, circle)];
}

/** Until everybody tells the date alike. */
async function alike(guests: readonly Guest[], id: DateKey, kind: Standing['kind']): Promise<void> {
  for (const guest of guests) await until(() => guest.standing(id) === kind, `the date is ${kind}`);
}

test('DATE2 DATE3 DATE5 DATE7 DATE9 three people propose, accept, decline, counter and cancel, and all come to the same', async () => {
  const all = await threeAtTable();
  const [ana, ben, cleo] = all;
  await ana.propose(friday, ben, cleo);
  for (const guest of [ben, cleo]) await until(() => guest.at(friday) !== undefined, 'the others are asked');
  const dinner = ana.at(friday)?.id as DateKey;
  expect(datesToAnswer(ben.time, ben.circle, now).map(({ id }) => id)).toEqual([dinner]);
  await ben.says('yes', friday);
  await cleo.says('no', friday);
  await alike(all, dinner, 'declined');
  // another hour, which nobody’s yes to the first one is for
  await cleo.does({ type: 'counterDate', date: dinner, terms: saturday });
  await alike(all, dinner, 'countered');
  await ana.says('yes', saturday);
  expect(agreedDates(ana.time, ana.circle)).toEqual([]);
  await ben.says('yes', saturday);
  await alike(all, dinner, 'accepted');

  // that hour is not given away a second time by accident
  await ben.propose(sunday, cleo);
  const twice = { type: 'proposeDate', people: [ben.me], terms: { ...saturday, minute: 20 * 60 } } as const;
  expect(await cleo.try(twice)).toMatchObject({ ok: false, why: { code: 'hourTaken' } });

  const sentence = 'tookOnTooMuch' as const;
  const { undo } = await ben.does({ type: 'cancelDate', date: dinner, sentence, makeUp: friday });
  await alike(all, dinner, 'cancelled');
  const makeUp = ben.at(friday)?.id as DateKey;
  await alike(all, makeUp, 'held');
  for (const guest of all) {
    const date = guest.time.shared.get(dinner) as SharedDate;
    expect(cancellingsOf(date)).toMatchObject([{ by: ben.me, sentence }]);
    expect(datesToAnswer(guest.time, guest.circle, now).filter(({ id }) => id === makeUp)).toEqual([]);
  }
  // taken back, the hour held instead is gone, and the others are asked anew
  expect(await undo()).toMatchObject({ ok: true });
  await alike(all, makeUp, 'cancelled');
  await alike(all, dinner, 'countered');
  for (const guest of [ana, cleo])
    expect(datesToAnswer(guest.time, guest.circle, now).map(({ id }) => id)).toContain(dinner);
  for (const guest of all) expect(guest.alarms).toEqual([]);
});

test('DATE4 DATE16 one leaves offline while another edits: all converge, and every date that needed her has ended', async () => {
  const all = await threeAtTable();
  const [ana, ben, cleo] = all;
  await ana.propose(friday, ben, cleo);
  await ana.propose(saturday, ben);
  await until(() => ben.dates.length === 2 && cleo.dates.length === 2, 'both are asked');
  for (const guest of [ben, cleo]) await guest.says('yes', friday);
  await ben.says('yes', saturday);
  const [three, two] = [ana.at(friday)?.id, ana.at(saturday)?.id] as [DateKey, DateKey];
  await alike(all, three, 'accepted');
  await alike(all, two, 'accepted');

  cleo.device.goOffline();
  expect(await cleo.device.now.leave(ana.device.now.listed()[0]?.id as SpaceId, false)).toMatchObject({
    ok: true,
  });
  // meanwhile Ben, who has not heard, offers another hour, and Ana says yes to it
  await ben.does({ type: 'counterDate', date: three, terms: sunday });
  await until(() => ana.at(sunday) !== undefined, 'Ana is asked');
  await ana.says('yes', sunday);
  cleo.device.goOnline();
  const rest = [ana, ben];
  await alike(rest, three, 'ended');
  await alike(rest, two, 'accepted');
  for (const guest of rest) {
    expect(datesEndedByLeaving(guest.time, guest.circle, now).map(({ id }) => id)).toEqual([three]);
    expect(datesToAnswer(guest.time, guest.circle, now)).toEqual([]);
    const yes = { type: 'answerDate', date: three, terms: termsKey(sunday), says: 'yes' } as const;
    expect(await guest.try(yes)).toMatchObject({ ok: false, why: { code: 'hasLeft' } });
    expect(guest.alarms).toEqual([]);
  }
  expect(ben.time.shared).toEqual(ana.time.shared);
});

test('DATE3 MERGE9 a relay that keeps back what a no says makes no yes of it', async () => {
  const [ana, ben] = await threeAtTable();
  await ana.propose(friday, ben);
  await until(() => ben.at(friday) !== undefined, 'Ben is asked');
  const dinner = ana.at(friday)?.id as DateKey;
  await ben.says('yes', friday);
  await alike([ana, ben], dinner, 'accepted');
  let holdsBack = true;
  ana.device.line.hear = (tell, address) => {
    if (!holdsBack || address !== table.host.address) return tell;
    if (tell.kind !== 'entries' && tell.kind !== 'fetched') return tell;
    return { ...tell, parcels: tell.parcels.map(({ header, signature }) => ({ header, signature })) };
  };
  await ben.says('no', friday);
  // she cannot read it, and knows that there is something of his
  await alike([ana], dinner, 'unread');
  expect(agreedDates(ana.time, ana.circle)).toEqual([]);
  holdsBack = false;
  ana.device.goOffline();
  ana.device.goOnline();
  await alike([ana, ben], dinner, 'declined');
});
