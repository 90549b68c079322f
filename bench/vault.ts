// How long 20,000 events take to open in Chromium, as a ratio to a bare decrypt-and-parse loop over the same
// ciphertexts in the same run. Aim: ≤ 1.5. Also what one append and one passphrase cost.
// Run: npx tsx bench/vault.ts [events] [rounds]
import type { Harness } from '../packages/client/test/browser/page.ts';
import { launch, servePage } from '../packages/client/test/browser/serve.ts';

declare const harness: Harness;

const AIM = 1.5;
const [events = 20_000, rounds = 7] = process.argv.slice(2).map(Number);

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const [served, browser] = await Promise.all([servePage(), launch()]);
const page = await browser.newPage();
await page.goto(served.url);
const measured = await page.evaluate(([count, times]) => harness.measure(count, times), [
  events,
  rounds,
] as const);
await browser.close();
await served.close();

const { records, open, bare, bareTogether, fetch, longestTask, append, derive } = measured;
// Each round against the loop of the same round: other work on the machine comes and goes.
const ratioTo = (loop: readonly number[]): number =>
  median(open.map((value, round) => value / (loop[round] ?? 0)));
const ratio = ratioTo(bare);
console.log(`vault: ${records} events, medians of ${rounds} rounds, ${browser.version()}`);
console.log(`  cold open (IndexedDB → verdict)       ${ms(median(open))}`);
console.log(
  `  bare loop, one decrypt after another  ${ms(median(bare))}   open / bare = ${ratio.toFixed(2)} (aim ≤ ${AIM})`,
);
console.log(
  `  bare loop, 500 decrypts at once       ${ms(median(bareTogether))}   open / bare = ${ratioTo(bareTogether).toFixed(2)}`,
);
console.log(`  IndexedDB alone                       ${ms(median(fetch))}`);
console.log(`  longest task while opening            ${ms(longestTask)} (0: none over 50 ms)`);
console.log(`  append of one event, durable          ${ms(median(append.one))}`);
console.log(`  append of ${events} in batches of 2,000 ${ms(append.all)}`);
console.log(`  Argon2id, 64 MiB, three passes        ${ms(median(derive))}`);
process.exitCode = ratio <= AIM ? 0 : 1;
