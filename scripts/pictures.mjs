// npm run pictures: takes the README's pictures of the built app, showing the sample. Look at them before you commit them.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, browserPath } from './browser.mjs';
import { buildApp } from './build.mjs';
import { root } from './setup.mjs';

buildApp();
const port = 4652;
const origin = `http://localhost:${port}`;
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['packages/cli/bin/orrery.mjs', 'serve'], {
  cwd: root,
  env: { ...process.env, PORT: String(port), ORRERY_DATA: join(root, 'test-results/data') },
});
await new Promise((ready) => server.stdout.once('data', ready));
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArguments });

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const pictures = [
  ['people-light', wide, 'light', '/people'],
  ['week-dark', wide, 'dark', '/time'],
  ['plan-light', wide, 'light', '/time/plan'],
  ['today-phone-dark', phone, 'dark', '/'],
  ['week-phone-light', phone, 'light', '/time'],
  ['plan-phone-dark', phone, 'dark', '/time/plan'],
];
for (const [name, viewport, colorScheme, path] of pictures) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByText('Look around with a sample').click();
  await page.getByText('Leave the sample').waitFor();
  await page.goto(origin + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path.startsWith('/time/plan'))
    await page.getByText('Proven for this week').waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
server.kill();
