// What bench/space.ts may call in a page.
import { openBrowserVault } from '../../packages/client/src/vault/browser.ts';
import { keepRecords, openOnce, Round, type Step } from './measure.ts';

const open = () => openBrowserVault();
const round = new Round(open);
const space = {
  keep: (records: readonly unknown[]) => keepRecords(open, records),
  prepare: () => round.prepare(),
  run: (step: Step) => round.run(step),
  openOnce: () => openOnce(open),
};

export type SpacePage = typeof space;
Object.assign(globalThis, { space });
