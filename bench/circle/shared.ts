// A circle of two people who have shared a great deal over the years, written by their devices through what the app itself does, at a relay
// as it really runs: evenings proposed and answered, now and then another hour or a no, questions asked of each other, words, answers.
import type { Circle } from '@orrery/client/circle';
import {
  type DateKey,
  type Intent,
  type MemberId,
  type ShareKey,
  type SpaceId,
  type Terms,
  type TermsKey,
  termsKey,
} from '@orrery/domain';
import { type Device, founded, joined, namesIn, pass, present, Somebody } from '../../scenarios/people.ts';
import { Host, until } from '../../scenarios/steps.ts';
import { type Kept, toKept } from './kept.ts';

export interface Shared {
  readonly circle: SpaceId;
  /** Entries of content, of each of the two. */
  readonly each: readonly number[];
  /** What the devices of Ana, of Ben, and a second one of Ben's keep. */
  readonly devices: readonly (readonly Kept[])[];
  /** The time on these devices, in milliseconds. */
  readonly now: number;
  end(): Promise<void>;
}

/** Evenings that one proposes before the other looks again. */
const EVENINGS = 60;
const QUESTIONS = 40;
const DAY = 86_400_000;
/** As much as somebody writes who explains themselves. */
const LONG = 'And what I mean by it, so that you can say no to it if you do not want it. '.repeat(3);

/** At least `count` entries of each. */
export async function makeShared(count: number): Promise<Shared> {
  const [own, host] = [await Host.start(), await Host.start()];
  const [ana, ben] = [await Somebody.arrive('Ana', own.address), await Somebody.arrive('Ben', own.address)];
  const circle = await founded(ana, host.address);
  await joined(ana.device, ben, circle);
  for (const { device } of [ana, ben]) await until(() => namesIn(device, circle).length === 2, 'both are in');
  const second = await ben.another();
  await until(() => second.now.get(circle)?.isRead === true, 'the second device is in');
  const pairs = [
    [ana.device, ben.device],
    [ben.device, ana.device],
  ] as const;
  let made = 0;
  for (let round = 0; made < count; round += 1) {
    // each of the two asks and answers by turns
    for (const [one, other] of pairs) await season(circle, one, other, round);
    made += 2 * (EVENINGS + QUESTIONS);
  }
  const all = [ana.device, ben.device, second];
  const content = (device: Device) =>
    device.in(circle).space.replica.log.graph.nodes.filter(({ entry }) => entry.header.kind === 'content');
  await until(
    () => all.every((device) => content(device).length === content(ana.device).length),
    'all have everything',
  );
  for (const device of all)
    await until(() => device.in(circle).sync?.state.phase === 'together', 'all is with the relay');
  const mine = content(ana.device).filter(({ entry }) =>
    authorOf(ana.device, circle, entry.authorKey),
  ).length;
  const devices: Kept[][] = [];
  for (const device of all) {
    const read = await device.vault.readAll();
    if (!read.ok) throw new Error(read.why.code);
    devices.push(read.value.entries.map(({ body }) => toKept(body)));
  }
  for (const one of [ana, ben]) await one.end();
  return {
    ...{ circle, devices, now: present(), each: [mine, content(ana.device).length - mine] },
    end: async () => {
      await Promise.all([own.end(), host.end()]);
    },
  };
}

const authorOf = (device: Device, circle: SpaceId, author: string): boolean => {
  const { space } = device.in(circle);
  return space.replica.members().devices.get(author)?.person.id === space.me;
};

/** One proposes evenings and asks questions, the other answers all of them. */
async function season(circle: SpaceId, one: Device, other: Device, round: number): Promise<void> {
  const [here, there] = [one.in(circle), other.in(circle)];
  const [asking, answering] = [here.space.me as MemberId, there.space.me as MemberId];
  const start = present();
  const evenings: Terms[] = Array.from({ length: EVENINGS }, (_, k) => ({
    ...{ day: new Date(start + (k + 1) * DAY).toISOString().slice(0, 10), minute: 19 * 60, length: 180 },
    ...{
      zone: 'Europe/Berlin',
      night: k % 5 === 0,
      title: `Evening ${k}`,
      place: k % 3 === 0 ? 'At home' : '',
    },
  }));
  for (const terms of evenings)
    await does(here, { tool: 'time', intent: { type: 'proposeDate', people: [answering], terms } });
  const isOfNow = (text: string) => text.startsWith(`${round} `);
  for (let k = 0; k < QUESTIONS; k += 1) {
    const what = { kind: 'question', text: `${round} ${k} ${LONG}` } as const;
    await does(here, { tool: 'spaces', intent: { type: 'share', what } });
  }
  const questionsIn = ({ state: { spaces } }: Circle): ShareKey[] =>
    [...spaces.shares.values()].flatMap(({ id, fields: { what } }) =>
      id.startsWith(asking) && what.kind === 'question' && isOfNow(what.text) ? [id] : [],
    );
  await until(() => questionsIn(there).length === QUESTIONS, 'all of it is there');
  const dates = new Map<TermsKey, DateKey>();
  for (const { id, versions } of there.state.time.shared.values())
    for (const { key } of versions) dates.set(key, id);
  for (const [k, evening] of evenings.entries()) {
    const terms = termsKey(evening);
    const [date, says] = [dates.get(terms) as DateKey, k % 9 === 0 ? 'no' : 'yes'] as const;
    await does(there, { tool: 'time', intent: { type: 'answerDate', date, terms, says } });
  }
  for (const to of questionsIn(there))
    await does(there, { tool: 'spaces', intent: { type: 'answer', to, text: `Yes. ${LONG}` } });
  const answered = there.state.spaces.answers.size;
  await until(() => here.state.spaces.answers.size === answered, 'the answers are there');
  pass((EVENINGS + 1) * DAY);
}

async function does(by: Circle, intent: Intent): Promise<void> {
  const done = await by.intend(intent);
  if (!done.ok) throw new Error(JSON.stringify(done.why));
}
