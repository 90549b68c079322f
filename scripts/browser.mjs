// Which Chromium the browser tests use: CHROMIUM_PATH, Playwright's own, one of the system's, else the one that
// the optional package @sparticuz/chromium carries inside (Linux x64).
import { existsSync } from 'node:fs';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Absolute path of a Chromium to drive; throws with what to do when there is none. */
export async function browserPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const found = system.find((path) => existsSync(path));
  if (found) return found;
  try {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    const carried = await import('@sparticuz/chromium');
    return await carried.default.executablePath();
  } catch {
    throw new Error(
      'No Chromium for the browser tests. Set CHROMIUM_PATH, or run `npx playwright install chromium`, or install Chromium, Chrome or Edge.',
    );
  }
}
