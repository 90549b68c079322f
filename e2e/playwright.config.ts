import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { browserArguments, browserPath } from '../scripts/browser.mjs';
import { isLong } from './long.ts';

const port = Number(process.env.ORRERY_TEST_PORT ?? 4651);
process.env.CHROMIUM_PATH ??= await browserPath();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  // what is tagged so is in `npm run long` alone: docs/decisions/0112
  ...(isLong ? {} : { grepInvert: /@long/ }),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  // scripts/test.mjs forgives a second try only where the browser itself ended; whatever else passes just once fails the run
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/playwright.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // no page waits for what the relay would squeeze anew for each visitor
    extraHTTPHeaders: { 'accept-encoding': 'identity' },
    actionTimeout: 15_000,
    // to install it takes as long as ten pages do; the specs that live with it allow it
    serviceWorkers: 'block',
    // writing a trace takes a third of a test's time, so only a second try has one
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArguments },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: '..',
    url: `http://localhost:${port}/health`,
    timeout: 240_000,
    reuseExistingServer: !process.env.CI,
    // Every test is a new visitor without a cache, and all of them come from one address.
    env: {
      PORT: String(port),
      ORRERY_DATA: join(import.meta.dirname, '../test-results/data'),
      ORRERY_REQUESTS_PER_MINUTE: '1000000',
    },
  },
});
