// What one circle sees of my time where it is another that keeps it: hours in which I am busy, at every level, and nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Availability,
  availabilityTold,
  copyOf,
  type DateFields,
  type DateId,
  hoursOf,
  type Intent,
  instantOf,
  keyOfDate,
  type Level,
  type State,
  type Terms,
  termsKey,
  withDates,
} from '../../src/index.ts';
import { CircleOf } from '../across/circle-of.ts';
import { ana, ben, cleo, now, say, selfSpace, us } from './sharing-of.ts';

const days = { from: '2026-03-09', count: 63, zone: 'Europe/Berlin' };
const LEVELS = ['busy', 'label', 'all'] as const;
const other = () => new CircleOf('2', [ana, ben], now);
/** Where my time is told; it knows nobody of the other circle. */
const here = new CircleOf('1', [ana, cleo], now);
const told = (
  own: State,
  circles: readonly CircleOf[],
  level: Exclude<Level, 'nothing'>,
  space = here.space,
) =>
  availabilityTold(
    withDates(
      own,
      circles.map((one) => one.seenBy(ana)),
    ),
    level,
    days,
    space,
  ) as Availability;
const blocks = (what: Availability) => JSON.stringify(what.blocks);

/** As if a calendar that says no more had these hours. */
function withBusy(own: State, hours: readonly (readonly [number, number])[]): State {
  const state = copyOf(own);
  if (hours.length > 0)
    say(state, undefined, {
      tool: 'time',
      intent: {
        type: 'importCalendar',
        fields: {
          ...{ owner: 'me', name: 'work', titles: false, from: '2026-03-01', to: '2026-06-01' },
          importedAt: now,
          busy: hours.map(([from, to]) => ({ start: instantOf(from), end: instantOf(to) })),
        },
      },
    } as Intent);
  return state;
}

const friday: Terms = {
  ...{ day: '2026-03-13', minute: 1140, zone: 'Europe/Berlin', length: 180 },
  ...{ night: true, title: 'Nachtigall-title', place: 'Nachtigall-place' },
};
const hours = hoursOf(friday) as readonly [number, number];
const key = keyOfDate('Nachtigall-id', [ana, ben]);
const agreed = (circle: CircleOf) => {
  circle.does(ben, { type: 'proposeDate', date: 'Nachtigall-id' as DateId, people: [ana], terms: friday });
  circle.does(ana, { type: 'answerDate', date: key, terms: termsKey(friday), says: 'yes', twice: true });
};

/** In words of my own, with a link to it. */
function keepInMyPlan(own: State, { space }: CircleOf, more: Partial<DateFields>): void {
  const [start, end] = hours.map(instantOf);
  const date = 'mine' as DateId;
  const fields = { relationship: us, start, end, title: 'Nachtigall-mine', status: 'accepted', ...more };
  say(
    own,
    undefined,
    { tool: 'time', intent: { type: 'addDate', date, fields } } as Intent,
    { tool: 'time', intent: { type: 'linkDate', date, to: { space, shared: key } } } as Intent,
  );
}

describe('SHARE29 what another circle keeps of my time', () => {
  const drawn = fc.array(
    fc.record({
      day: fc.integer({ min: 10, max: 31 }),
      minute: fc.integer({ min: 0, max: 1_439 }),
      length: fc.integer({ min: 15, max: 900 }),
      becomes: fc.constantFrom('asked', 'agreed', 'cancelled', 'declined', 'left'),
    }),
    { maxLength: 8 },
  );

  test('SHARE29 whatever is agreed there, at every level it cannot be told from hours of a calendar that says nothing', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...LEVELS), (all, level) => {
        const circle = other();
        const kept: (readonly [number, number])[] = [];
        for (const [k, { day, minute, length, becomes }] of all.entries()) {
          const terms = { ...friday, day: `2026-03-${String(day).padStart(2, '0')}`, minute, length };
          const date = `Nachtigall-${k}` as DateId;
          const shared = keyOfDate(date, [ana, ben]);
          circle.does(ben, { type: 'proposeDate', date, people: [ana], terms, twice: true });
          const says = becomes === 'declined' ? 'no' : 'yes';
          if (becomes !== 'asked')
            circle.does(ana, {
              ...{ type: 'answerDate', date: shared, terms: termsKey(terms), says, twice: true },
            });
          if (becomes === 'cancelled') circle.does(ben, { type: 'cancelDate', date: shared });
          if (becomes === 'agreed' || becomes === 'left')
            kept.push(hoursOf(terms) as readonly [number, number]);
        }
        const hasLeft = all.some(({ becomes }) => becomes === 'left');
        if (hasLeft) circle.left.add(ben);
        const what = told(selfSpace(), [circle, here], level);
        const busy = withBusy(selfSpace(), hasLeft ? [] : kept);
        expect(blocks(what)).toBe(blocks(told(busy, [], level)));
        expect(JSON.stringify(what)).not.toMatch(/Nachtigall/);
        for (const id of [circle.space, ana, ben]) expect(JSON.stringify(what)).not.toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  test('SHARE29 it is hours also where I have given them words of my own', () => {
    const circle = other();
    agreed(circle);
    const own = selfSpace();
    keepInMyPlan(own, circle, {});
    const busy = withBusy(selfSpace(), [hours]);
    for (const level of LEVELS) {
      expect(blocks(told(own, [circle], level))).toBe(blocks(told(busy, [], level)));
      // also where I am not in that circle any more, and my plan still has it
      expect(blocks(told(own, [], level))).toBe(blocks(told(busy, [], level)));
    }
  });

  test('SHARE30 a circle’s own dates are not told to it once more, in my words neither', () => {
    const circle = other();
    agreed(circle);
    const own = selfSpace();
    keepInMyPlan(own, circle, {});
    for (const level of LEVELS) {
      const nothing = blocks(told(selfSpace(), [], level));
      expect(blocks(told(selfSpace(), [circle], level, circle.space))).toBe(nothing);
      expect(blocks(told(own, [circle], level, circle.space))).toBe(nothing);
    }
  });

  test('TIME20 how a date was is told to no circle by an hour that goes or comes', () => {
    const circle = other();
    agreed(circle);
    for (const here of [undefined, circle.space])
      for (const level of LEVELS) {
        const before = blocks(told(selfSpace(), [circle], level, here));
        for (const lived of [0, 30, 24 * 60]) {
          const own = selfSpace();
          keepInMyPlan(own, circle, { lived });
          expect(blocks(told(own, [circle], level, here))).toBe(before);
        }
      }
  });
});
