// Something to try, changed before it is taken. It is offered only where there is something to be found, so another device of one's own
// writes the notes for it.
import { expect, type Page } from '@playwright/test';
import type { Device } from '../packages/client/test/sync/devices.ts';
import { type Canaries, fillAll } from './fill.ts';
import { bodiesOf } from './journal.ts';
import type { StandIn } from './stand-in-relay.ts';
import { go } from './states/state.ts';

export async function fillPatterns(
  page: Page,
  canaries: Canaries,
  other: Device,
  relay: StandIn,
): Promise<void> {
  const notes = bodiesOf({ count: 30, nights: true }).filter(
    (body) => (body as { tool: string }).tool === 'notes',
  );
  const kept = await other.space.append(notes);
  if (!kept.ok) throw new Error(kept.why.code);
  const sync = other.online(relay);
  await go(page, '/mine/patterns');
  await expect(page.getByLabel('What to try, in your words')).toBeVisible({ timeout: 30_000 });
  sync.stop();
  for (const path of ['/mine/patterns', '/mine/patterns/:pattern']) {
    await go(page, path.replace(':pattern', 'sleep-0'));
    await expect(page.getByLabel('What to try, in your words')).toBeVisible();
    await fillAll(page, path, canaries);
  }
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('That is not offered again.')).toBeVisible();
}
