// Two people sign a paper in their circle, and one of them saves it as a file that anybody can check.

import { judgeSignedPaper, personCode, saveSignedPaper, type Verdict } from '@orrery/client/papers';
import { suites } from '@orrery/client/sync';
import type { AgreementContent, Intent, Paper, PapersIntent, SpaceId } from '@orrery/domain';
import { fromUtf8, utf8 } from '@orrery/wire';
import { expect, test } from 'vitest';
import { withSignatures } from '../packages/client/src/papers/signing.ts';
import { circleOf, gathering, good, idOf, isQuiet } from './gathering.ts';
import { type Device, present } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const nights: AgreementContent = {
  ...{ kind: 'agreement', title: 'Nights away', review: '', ends: { until: '', zone: '' } },
  sections: [{ id: 's1', title: 'Overnights', items: [{ id: 'i1', text: 'We say the day before.' }] }],
};
const later: AgreementContent = { ...nights, title: 'Nights away, again' };

const now = () => new Date(present()).toISOString();
const papers = (device: Device, circle: SpaceId): Paper[] => [
  ...device.in(circle).state.papers.papers.values(),
];
const intend = (device: Device, circle: SpaceId, intent: PapersIntent) =>
  device.in(circle).intend({ tool: 'papers', intent } satisfies Intent);
const save = async (device: Device, circle: SpaceId) =>
  saveSignedPaper(device.in(circle), papers(device, circle)[0] as Paper, now());
const saved = async (device: Device, circle: SpaceId) => good(await save(device, circle));

/** The paper with its newest version signed by each of these, as all of them see it. */
async function sign(circle: SpaceId, title: string, ...devices: Device[]): Promise<void> {
  for (const device of devices) {
    const version = () =>
      papers(device, circle)[0]?.versions.find(({ draft }) => draft.content.title === title);
    await until(() => version() !== undefined, 'the draft has come');
    const paper = papers(device, circle)[0] as Paper;
    good(
      await intend(device, circle, {
        type: 'sayOfPaper',
        paper: paper.id,
        subject: [version()?.id ?? ''],
        says: 'yes',
      }),
    );
  }
  for (const device of devices)
    await until(
      () =>
        papers(device, circle)[0]?.versions.some(
          ({ counts, draft }) => counts && draft.content.title === title,
        ) === true,
      'all have signed',
    );
}

test('PAPER24 PAPER26 PAPER31 what both signed is saved by either, is checked without the circle, and not once somebody withdrew', async () => {
  const [ana, ben] = [await table.arrive('Ana'), await table.arrive('Ben')];
  const circle = await circleOf(table.host.address, ana, ben);
  good(
    await intend(ana.device, circle, {
      type: 'draftPaper',
      people: [idOf(ana.device, circle, 'Ben')],
      content: nights,
    }),
  );
  expect(await save(ana.device, circle)).toEqual({ ok: false, why: { code: 'notInForce' } });
  await sign(circle, 'Nights away', ana.device, ben.device);
  for (const { device } of [ana, ben]) {
    const verdict = (await judgeSignedPaper(await saved(device, circle))) as Verdict;
    expect(verdict).toMatchObject({ holds: true, paper: { content: nights, saved: now() } });
    expect(verdict.names.map(({ name, code }) => [name, code]).sort()).toEqual(
      ['Ana', 'Ben'].map((name) => [name, personCode(idOf(device, circle, name))]),
    );
  }
  const text = fromUtf8(await saved(ben.device, circle)) ?? '';
  expect(await judgeSignedPaper(utf8(text.replace('the day before', 'the week before')))).toMatchObject({
    holds: false,
  });

  // whoever is called otherwise since then signed under the name of that day
  good(
    await ben.device
      .in(circle)
      .intend({ tool: 'spaces', intent: { type: 'nameMe', name: 'Benno' } } as Intent),
  );
  await until(
    () =>
      ana.device
        .in(circle)
        .members()
        .some(({ name }) => name === 'Benno'),
    'Ben is called otherwise',
  );
  const renamed = (await judgeSignedPaper(await saved(ana.device, circle))) as Verdict;
  expect(renamed.names.map(({ name }) => name).sort()).toEqual(['Ana', 'Ben']);

  // a later version that both signed is what is saved
  const [paper] = papers(ana.device, circle);
  good(
    await intend(ana.device, circle, {
      type: 'draftPaper',
      paper: paper?.id as Paper['id'],
      base: paper?.versions[0]?.id as never,
      content: later,
    }),
  );
  await sign(circle, later.title, ben.device, ana.device);
  expect(await judgeSignedPaper(await saved(ben.device, circle))).toMatchObject({
    holds: true,
    paper: { content: later },
  });

  good(
    await intend(ben.device, circle, {
      type: 'sayOfPaper',
      paper: paper?.id as Paper['id'],
      subject: [],
      says: 'no',
    }),
  );
  expect(await save(ben.device, circle)).toEqual({ ok: false, why: { code: 'notInForce' } });
  await isQuiet(ana.device, ben.device);
  await until(async () => !(await save(ana.device, circle)).ok, 'it has come to Ana');
});

test('PAPER27 PAPER31 from a second device, and what an older or a changed app left unsigned is named', async () => {
  const [ana, ben] = [await table.arrive('Ana'), await table.arrive('Ben')];
  const circle = await circleOf(table.host.address, ana, ben);
  const laptop = await ben.another();
  good(
    await intend(ana.device, circle, {
      type: 'draftPaper',
      people: [idOf(ana.device, circle, 'Ben')],
      content: nights,
    }),
  );
  await until(
    () => laptop.now.get(circle) !== undefined && laptop.in(circle).isRead,
    'the laptop is in the circle',
  );
  await sign(circle, 'Nights away', ana.device, laptop);
  expect(await judgeSignedPaper(await saved(laptop, circle))).toMatchObject({ holds: true });

  // the same yes again, as a version of the app wrote it that knew no signatures, and as one might that lies
  const said = papers(ben.device, circle)[0]?.versions[0]?.id;
  const [paper] = papers(ben.device, circle);
  for (const signed of [
    undefined,
    { name: 'Ben', signature: 'ab'.repeat(64) },
    { name: 'Ben', signature: '' },
  ]) {
    const event = {
      type: 'paperSaid',
      paper: paper?.paper,
      parties: paper?.parties,
      kind: 'agreement',
      subject: [said],
      says: 'yes',
      words: '',
      signed,
    };
    good(await ben.device.in(circle).space.append([{ tool: 'papers', version: 1, at: now(), event }]));
    await isQuiet(ana.device, ben.device);
    const by = [idOf(ben.device, circle, 'Ben')];
    expect(await save(ben.device, circle)).toEqual({ ok: false, why: { code: 'signatureMissing', by } });
  }

  // with a signature that holds, over a moment that no file can have
  const event = {
    type: 'paperSaid',
    paper: paper?.paper,
    parties: paper?.parties,
    kind: 'agreement',
    subject: [said],
    says: 'yes',
    words: '',
  };
  const odd = [{ tool: 'papers', version: 1, at: 'yesterday', event }];
  const { space, state } = ben.device.in(circle);
  good(await space.append(await withSignatures(suites, space, state.papers, 'Ben', odd)));
  expect(await save(ben.device, circle)).toMatchObject({ ok: false, why: { code: 'signatureMissing' } });
});
