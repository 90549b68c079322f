import type { Intent } from '@orrery/domain';
import { expect, test } from 'vitest';
import { Views } from '../../../../src/tools/time/grid/views.tsx';
import { loopWith, press, show } from '../limits/stage.tsx';

const held = (week: string, weeks: 1 | 4): Intent => ({
  tool: 'time',
  intent: {
    ...{ type: 'keepPlan', week, zone: 'Europe/Berlin', from: '2026-03-01T12:00:00Z', dates: [] },
    plan: { basis: 'b', levels: [], weeks },
  },
});

test.each([
  ['2026-03-02', 4, '/time/plan?week=2026-03-02&weeks=4'],
  // the month begins within the week before
  ['2026-03-09', 4, '/time/plan?week=2026-03-09&weeks=4'],
  ['2026-03-02', 1, '/time/plan?week=2026-03-02'],
] as const)(
  'PLAN142 from the month, weeks from %s that are planned together stay together (%i)',
  async (week, weeks, place) => {
    const Probe = () => <Views view="month" week="2026-03-02" month="2026-03" />;
    const stage = await show(Probe, '/', '/', await loopWith(held(week, weeks)));
    await press('Plan');
    expect(stage.place()).toBe(place);
    await stage.leave();
  },
);
