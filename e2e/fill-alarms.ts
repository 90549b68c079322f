// Into every field of moving to another relay goes a string that is nowhere else.
import { expect, type Page } from '@playwright/test';
import { type Canaries, fillAll, openSteps } from './fill.ts';
import { go, press } from './states/state.ts';

/** `circle`: the address of one. */
export async function fillAlarms(page: Page, canaries: Canaries, circle: string): Promise<void> {
  for (const [at, path] of [
    ['/settings/devices/move', '/settings/devices/move'],
    [`${circle}/move`, '/together/:space/move'],
  ] as const) {
    await go(page, at);
    await openSteps(page);
    await fillAll(page, path, canaries);
    await press(page, 'Move there');
    await expect(page.getByText('That is no address of a relay')).toBeVisible();
  }
}
