// How long a space of 20,000 entries takes to open from its vault in Chromium (aim: ≤ 1.5), and to come in on a fresh device,
// as ratios to a bare loop that checks each signature, opens each body and hashes each byte, in the same page right afterwards.
// Run: npx tsx bench/space.ts [entries] [rounds] [another checkout, measured beside this one | node, without a browser]
import { join } from 'node:path';
import { launch, servePage } from '../packages/client/test/browser/serve.ts';
import { device } from '../packages/client/test/vault/tabs.ts';
import { tasksDuring } from './app/trace.ts';
import { makeHistory } from './space/history.ts';
import { keepRecords, Round, STEPS, type Step } from './space/measure.ts';
import type { SpacePage } from './space/page.ts';

declare const space: SpacePage;

const AIM = 1.5;
const [entries = 20_000, rounds = 5] = process.argv.slice(2, 4).map(Number);
const [, , , , beside] = process.argv;
const here = join(import.meta.dirname, '..');
/** Records that go over to the page, and into its vault, at once. */
const AT_ONCE = 500;

/** Milliseconds by the clock on the wall, and those that all threads of the browser were given: what else runs counts less there. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}
type Measured = Readonly<Record<Step, Took>>;

const LABELS: readonly (readonly [Step, string])[] = [
  ['open', 'opened from the vault'],
  ['receive', 'taken in by a fresh device, and read'],
  ['oneByOne', 'bare loop, one by one'],
  ['together', 'bare loop, 500 at once'],
  ['unsigned', '  the same without signatures'],
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

const { records, kinds } = await makeHistory(entries);
console.log(`space: ${records.length - 1} entries, medians of ${rounds} rounds (smallest–largest)`);
const counts = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
console.log(`  ${counts.join(', ')}`);
const ratio = beside === 'node' ? await inNode() : await inChromium(beside ? [beside, here] : [here]);
process.exitCode = ratio <= AIM ? 0 : 1;

async function inNode(): Promise<number> {
  const { tab } = device();
  await keepRecords(tab, records);
  const processor = async () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const found: Measured[] = [];
  for (let times = 0; times < rounds; times += 1) found.push(await measure(new Round(tab), processor));
  return tell('Node', found);
}

async function inChromium(checkouts: readonly string[]): Promise<number> {
  const browser = await launch();
  const session = await browser.newBrowserCDPSession();
  const processor = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const served = await Promise.all(checkouts.map((folder) => servePage(join(folder, 'bench/space'))));
  try {
    const pages = await Promise.all(
      served.map(async ({ url }) => {
        const page = await browser.newPage();
        await page.goto(url);
        return { page, measured: [] as Measured[] };
      }),
    );
    for (const { page } of pages)
      for (let at = 0; at < records.length; at += AT_ONCE)
        await page.evaluate((some) => space.keep(some), records.slice(at, at + AT_ONCE));
    for (let times = 0; times < rounds; times += 1)
      for (const { page, measured } of pages) {
        await page.reload(); // as cold as a session begins
        const run = (step: Step) => page.evaluate((one) => space.run(one), step);
        const prepare = () => page.evaluate(() => space.prepare());
        measured.push(await measure({ run, prepare }, processor));
      }
    let ratio = Number.NaN;
    for (const [at, { page, measured }] of pages.entries()) {
      await page.reload();
      const opening = () => page.evaluate(() => space.openOnce());
      const { longest, longestOwn } = await tasksDuring(browser, page, opening);
      ratio = tell(`Chromium ${browser.version()}, ${checkouts[at]}`, measured);
      console.log(`  longest task while opening ${ms(longest)}, of its thread ${ms(longestOwn)}`);
    }
    return ratio;
  } finally {
    await browser.close();
    await Promise.all(served.map(({ close }) => close()));
  }
}

/** All steps of one round. `processor`: milliseconds that all threads were given so far. */
async function measure(
  round: Pick<Round, 'run' | 'prepare'>,
  processor: () => Promise<number>,
): Promise<Measured> {
  const measured = {} as Record<Step, Took>;
  for (const step of STEPS) {
    const before = await processor();
    const clock = await round.run(step);
    measured[step] = { clock, processor: (await processor()) - before };
    if (step === 'open') await round.prepare();
  }
  return measured;
}

/** Answers how opening compares with the loop. */
function tell(where: string, measured: readonly Measured[]): number {
  const ratios = (step: Step, loop: Step, of: keyof Took): number[] =>
    measured.map((round) => round[step][of] / round[loop][of]).sort((a, b) => a - b);
  const shown = (all: readonly number[]): string =>
    `${median(all).toFixed(2)} (${all.at(0)?.toFixed(2)}–${all.at(-1)?.toFixed(2)})`.padStart(20);
  console.log(`\n  ${where}`);
  const head = ['to one by one', 'to 500 at once', 'processor', 'to 500 at once'];
  console.log(`  ${' '.repeat(46)}${head.map((text, k) => text.padStart(k === 2 ? 11 : 20)).join('')}`);
  for (const [step, label] of LABELS)
    console.log(
      `  ${label.padEnd(36)}${ms(median(measured.map((round) => round[step].clock))).padStart(10)}` +
        `${shown(ratios(step, 'oneByOne', 'clock'))}${shown(ratios(step, 'together', 'clock'))}` +
        `${ms(median(measured.map((round) => round[step].processor))).padStart(11)}${shown(ratios(step, 'together', 'processor'))}`,
    );
  return median(ratios('open', 'oneByOne', 'clock'));
}
