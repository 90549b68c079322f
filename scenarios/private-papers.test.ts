// What somebody asks themselves before signing, writes at and has shown to nobody, and says is meant so: on their own devices it is all
// there, on no other of the circle, opened as it is, and on neither relay.
import type { AgreementContent, AskedId, Intent, PaperDraftId, PapersIntent, SpaceId } from '@orrery/domain';
import { expect, test } from 'vitest';
import { circleOf, gathering, good, heldBy, idOf, isQuiet, say } from './gathering.ts';
import type { Device } from './people.ts';
import { until } from './steps.ts';

const table = gathering();
const content = (title: string, sentence: string): AgreementContent => ({
  ...{ kind: 'agreement', title, review: '', ends: { until: '', zone: '' } },
  sections: [{ id: 's1', title: 'Overnights', items: [{ id: 'i1', text: sentence }] }],
});
const intend = async (device: Device, circle: SpaceId, intent: PapersIntent) =>
  void good(await device.in(circle).intend({ tool: 'papers', intent } satisfies Intent));

const shown = 'canary-shown-sentence-73a1';
const kept = {
  title: 'canary-draft-title-91bd',
  sentence: 'canary-draft-sentence-52ce',
  asked: 'canary-asked-words-08fd',
  meant: 'canary-meant-so-66aa',
};

test('PAPER17 CLASH16 drafts, the private questions and what is meant so are on no other device of the circle, and on no relay', async () => {
  const [ana, ben] = [await table.arrive('Ana'), await table.arrive('Ben')];
  const circle = await circleOf(table.host.address, ana, ben);
  const people = [idOf(ana.device, circle, 'Ben')];
  await intend(ana.device, circle, { type: 'draftPaper', people, content: content('Nights', shown) });
  const paperOf = (device: Device) => [...device.in(circle).state.papers.papers.values()][0];
  await until(() => paperOf(ben.device) !== undefined, 'the draft has come');
  const paper = paperOf(ana.device);
  const version = paper?.versions[0]?.id;
  if (!paper || !version) throw new Error('no paper');
  await say(
    ana.device,
    {
      tool: 'papers',
      intent: {
        type: 'keepPaperDraft',
        id: 'draft' as PaperDraftId,
        fields: { space: circle, paper: '', people, base: '', content: content(kept.title, kept.sentence) },
      },
    },
    {
      tool: 'papers',
      intent: {
        type: 'keepAsked',
        id: 'asked' as AskedId,
        fields: {
          space: circle,
          paper: paper.id,
          version,
          freely: 'no',
          couldSayNo: 'no',
          words: kept.asked,
        },
      },
    },
    { tool: 'papers', intent: { type: 'meanBothSo', clash: kept.meant, isSo: true } },
  );
  const subject = [version];
  for (const { device } of [ana, ben])
    await intend(device, circle, { type: 'sayOfPaper', paper: paper.id, subject, says: 'yes' });
  await until(
    () => [ana, ben].every(({ device }) => paperOf(device)?.versions[0]?.counts === true),
    'both have signed',
  );
  const second = await ana.another();
  await isQuiet(ana.device, ben.device, second);
  const mine = [await heldBy(ana.device), await heldBy(second)];
  const theirs = await heldBy(ben.device);
  for (const one of Object.values(kept)) {
    for (const held of mine) expect(held).toContain(one);
    expect(theirs).not.toContain(one);
  }
  // the same search finds what was shown
  expect(theirs).toContain(shown);
  expect(theirs).not.toMatch(/askedKept|paperDraftKept|bothMeantSo/);
  for (const { frame } of [ana, ben].flatMap(({ device }) => device.line.sent))
    for (const one of [shown, ...Object.values(kept)])
      expect(Buffer.from(frame).includes(one), one).toBe(false);
});
