// What must hold of every history, in whatever order it comes: drawn at random.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ancestry,
  type Body,
  type CircleDateEvent,
  cancellingsOf,
  consentOf,
  copyOf,
  type DateId,
  type DateKey,
  datesEndedByLeaving,
  datesOf,
  datesOfCircle,
  datesToAnswer,
  decideTime,
  type EntryId,
  emptyState,
  fold,
  hoursSaidYesTo,
  isForCircles,
  keyOfDate,
  type MemberId,
  makeUpsOf,
  readBody,
  reasonsOf,
  type SharedDate,
  type State,
  standingOf,
  type Terms,
  type TimeIntent,
  termsFields,
  termsKey,
  type YearlyDayId,
  yearlyDayFields,
  yearlyDaysAhead,
  yearlyKey,
} from '../../../src/index.ts';
import { type History, histories, someOf, valuesOf } from '../../arbitraries.ts';
import { ana, answer, ben, cleo, dan, dinner, friday, now, off, offer, saturday } from './table.ts';

interface SaidBy {
  readonly by: MemberId;
  readonly event: CircleDateEvent;
}
const lunch = keyOfDate('lunch', [ana, ben]);
const everybody = { isIn: () => true };

/** Few people, few terms and two dates, so that what they say meets. Dan is in neither date, and says things all the same. */
const saidBy: fc.Arbitrary<SaidBy> = fc
  .record({
    by: fc.constantFrom(ana, ana, ben, ben, cleo, cleo, dan),
    date: fc.constantFrom(dinner, dinner, dinner, lunch),
    terms: fc.constantFrom(friday, friday, saturday),
    what: fc.constantFrom(...(['offer', 'yes', 'yes', 'yes', 'yes', 'no', 'open', 'off'] as const)),
  })
  .map(({ by, date, terms, what }) => ({
    by,
    event: what === 'offer' ? offer(terms, date) : what === 'off' ? off(date) : answer(terms, what, date),
  }));

/** As `saidBy`, with yeses enough that dates come about. */
const talks = histories(saidBy, 18);
/** Round after round somebody says something and nearly everybody says yes to one thing, having seen nearly everything: agreements happen here. */
const closeTalks: fc.Arbitrary<History<SaidBy>> = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.record({
        first: saidBy,
        isLate: fc.boolean(),
        terms: fc.constantFrom(friday, friday, saturday),
        away: fc.constantFrom(ana, ben, cleo, dan, dan, dan),
        blind: fc.constantFrom(ana, ben, cleo, dan, dan, dan),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([isCrossed, rounds]) => {
    const crossing = isCrossed ? [{ by: ben, event: offer(saturday), isBlind: true }] : [];
    const said = rounds.flatMap(({ first, isLate, terms, away, blind }, round) => [
      round === 0 ? { by: ana, event: offer(friday), isBlind: false } : { ...first, isBlind: isLate },
      ...(round === 0 ? crossing : []),
      ...[ana, ben, cleo]
        .filter((by) => by !== away)
        .map((by) => ({ by, event: answer(terms, 'yes'), isBlind: by === blind })),
    ]);
    const seen: Set<number>[] = [];
    for (const [k, { isBlind }] of said.entries()) {
      // who has not seen what was said last has seen what came before it
      const before = [...Array(isBlind ? Math.max(0, k - 3) : k).keys()];
      seen.push(new Set(before.flatMap((n) => [n, ...(seen[n] ?? [])])));
    }
    const ids = said.map((_, k) => `${(k * 7) % 10}${k}` as EntryId);
    const place = new Map(ids.map((id, k) => [id, k]));
    return {
      entries: said.map(({ by, event }, k) => ({ id: ids[k] as EntryId, event: { by, event } })),
      ancestry: { precedes: (a, b) => seen[place.get(b) ?? -1]?.has(place.get(a) ?? -1) ?? false },
      arrivals: [ids.map((_, k) => k)],
    };
  });
const anyTalk = fc.oneof(talks, closeTalks);

function stateOf({ entries, ancestry, arrivals }: History<SaidBy>, which = 0): State {
  const state = emptyState();
  for (const k of arrivals[which] ?? []) {
    const entry = entries[k];
    if (entry) fold(state, entry.id, bodyOf(entry.event.event), ancestry, entry.event.by);
  }
  return state;
}
const bodyOf = (event: CircleDateEvent): Body => ({ tool: 'time', version: 1, at: now, event });
const datesIn = (state: State): SharedDate[] => [...state.time.shared.values()];
/** The same history with one more, by somebody who has seen `saw`. */
function withOneMore(talk: History<SaidBy>, more: SaidBy, saw: 'nothing' | 'everything'): History<SaidBy> {
  const id = '~more' as EntryId;
  const ancestry: Ancestry = {
    precedes: (a, b) => (b === id ? saw === 'everything' && a !== id : talk.ancestry.precedes(a, b)),
  };
  const entries = [...talk.entries, { id, event: more }];
  return { entries, ancestry, arrivals: [[...entries.keys()]] };
}

test('DATE16 the same history in any order, with duplicates, gives the same dates', () => {
  // not only in causal order: what could not be read at first comes after what was written later
  const shuffled = talks.chain((talk) => {
    const all = [...talk.entries.keys()];
    return fc
      .shuffledSubarray([...all, ...all], { minLength: 2 * all.length })
      .map((order) => ({ ...talk, arrivals: [...talk.arrivals, order] }));
  });
  fc.assert(
    fc.property(shuffled, (talk) => {
      const [first, ...others] = talk.arrivals.map((_, which) => stateOf(talk, which).time);
      for (const other of others) {
        expect(other?.shared).toEqual(first?.shared);
        // not only alike, but told alike
        expect(JSON.stringify([...(other?.shared.get(dinner)?.versions ?? [])])).toBe(
          JSON.stringify([...(first?.shared.get(dinner)?.versions ?? [])]),
        );
      }
    }),
    { numRuns: 800 },
  );
});

test('DATE16 so does whatever the schemas let through, days that come round too', () => {
  const anything = fc.record({
    by: fc.constantFrom('me', 'a', 'b') as fc.Arbitrary<MemberId>,
    event: fc.oneof(...datesOfCircle.map((one) => valuesOf(one, 'strict'))) as fc.Arbitrary<CircleDateEvent>,
  });
  fc.assert(
    fc.property(histories(anything, 20), (talk) => {
      const [first, ...others] = talk.arrivals.map((_, which) => stateOf(talk, which).time);
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 400 },
  );
});

describe('DATE2 what is agreed', () => {
  test('DATE2 MERGE1 is what each whom it needs has said yes to themselves, word by word', () => {
    let count = 0;
    fc.assert(
      fc.property(anyTalk, (talk) => {
        for (const date of datesIn(stateOf(talk)))
          for (const version of date.versions.filter(({ inForce }) => inForce)) {
            count++;
            for (const person of date.people)
              expect(
                talk.entries.some(({ event: { by, event } }) => {
                  const isYes =
                    event.type === 'dateProposed' || (event.type === 'dateAnswered' && event.says === 'yes');
                  return isYes && by === person && termsKey(event.terms) === version.key;
                }),
              ).toBe(true);
          }
      }),
      { numRuns: 1_500 },
    );
    expect(count).toBeGreaterThan(100);
  });

  test('DATE3 MERGE2 is what no no stands over: each no was seen by a yes of everybody', () => {
    let overcome = 0;
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const { entries, ancestry } = talk;
        for (const date of datesIn(stateOf(talk)))
          for (const { key, inForce } of date.versions) {
            if (!inForce) continue;
            const own = entries.filter(({ event: { by, event } }) => {
              return 'people' in event && date.people.includes(by) && keyOf(event) === date.id;
            });
            const noes = own.filter(({ event: { event } }) => {
              if (event.type === 'dateCancelled') return true;
              if (event.type === 'dateProposed') return termsKey(event.terms) !== key;
              return event.type === 'dateAnswered' && event.says === 'no' && termsKey(event.terms) === key;
            });
            overcome += noes.length;
            for (const no of noes)
              for (const person of date.people)
                expect(
                  own.some(
                    ({ id, event: { by, event } }) =>
                      by === person &&
                      (event.type === 'dateProposed' ||
                        (event.type === 'dateAnswered' && event.says === 'yes')) &&
                      termsKey(event.terms) === key &&
                      ancestry.precedes(no.id, id),
                  ),
                ).toBe(true);
          }
      }),
      { numRuns: 1_500 },
    );
    expect(overcome).toBeGreaterThan(30);
  });

  test('DATE3 ends with one more no, cancelling or other offer of anybody whom it needs', () => {
    const noes = [answer(friday, 'no'), off(), offer({ ...friday, place: 'Elsewhere' })];
    fc.assert(
      fc.property(
        anyTalk,
        fc.constantFrom(ana, ben, cleo),
        fc.constantFrom(...noes),
        fc.constantFrom('nothing' as const, 'everything' as const),
        (talk, by, no, saw) => {
          const date = stateOf(withOneMore(talk, { by, event: no }, saw)).time.shared.get(dinner);
          const key = termsKey(friday);
          expect(date?.versions.some((version) => version.inForce && version.key === key)).toBe(false);
          if (no.type === 'dateCancelled') expect(date && standingOf(date, everybody).kind).toBe('cancelled');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('DATE3 MERGE7 never comes by a yes that has not seen every no', () => {
    fc.assert(
      fc.property(
        anyTalk,
        fc.constantFrom(ana, ben, cleo),
        fc.constantFrom(friday, saturday),
        (talk, by, terms) => {
          const before = stateOf(talk).time.shared.get(dinner);
          const isNo = ({ event: { by: who, event } }: (typeof talk.entries)[number]) =>
            'people' in event &&
            keyOf(event) === dinner &&
            before?.people.includes(who) &&
            (event.type === 'dateCancelled' ||
              (event.type === 'dateAnswered' &&
                event.says === 'no' &&
                termsKey(event.terms) === termsKey(terms)));
          fc.pre(talk.entries.some(isNo));
          const late = withOneMore(talk, { by, event: answer(terms, 'yes') }, 'nothing');
          const agreedIn = (date: SharedDate | undefined) =>
            date?.versions.filter(({ inForce }) => inForce).map(({ key }) => key);
          const wasIn = agreedIn(before)?.includes(termsKey(terms)) ?? false;
          const isNow = agreedIn(stateOf(late).time.shared.get(dinner))?.includes(termsKey(terms)) ?? false;
          expect(isNow && !wasIn).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('DATE5 is one thing at most: two versions of a date are never in force', () => {
    let crossed = 0;
    fc.assert(
      fc.property(anyTalk, (talk) => {
        for (const date of datesIn(stateOf(talk))) {
          expect(date.versions.filter(({ inForce }) => inForce).length).toBeLessThan(2);
          if (date.versions.length > 1) crossed++;
        }
      }),
      { numRuns: 1_500 },
    );
    expect(crossed).toBeGreaterThan(50);
  });

  test('DATE4 needs everybody in: whoever leaves ends it, whatever was said in whatever order', () => {
    fc.assert(
      fc.property(anyTalk, fc.constantFrom(ana, ben, cleo), (talk, gone) => {
        for (const date of datesIn(stateOf(talk))) {
          const { kind } = standingOf(date, { isIn: (one) => one !== gone });
          expect(kind === 'ended').toBe(date.people.includes(gone));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('DATE3 is the one rule’s word: nothing is in force without it', () => {
    let count = 0;
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const { entries, ancestry } = talk;
        fc.pre(
          entries.every(({ event: { event } }) => event.type !== 'dateAnswered' || event.says !== 'open'),
        );
        for (const date of datesIn(stateOf(talk)))
          for (const { key, inForce } of date.versions) {
            const said = entries.flatMap(({ id: entry, event: { by, event } }) => {
              if (!('people' in event) || keyOf(event) !== date.id || !date.people.includes(by)) return [];
              if (event.type === 'dateCancelled') return [{ entry, by, says: 'no' as const }];
              const isThis = termsKey(event.terms) === key;
              if (event.type === 'dateProposed') return [{ entry, by, says: isThis ? 'yes' : 'no' } as const];
              if (isThis) return [{ entry, by, says: event.says as 'yes' | 'no' }];
              return [];
            });
            if (!inForce) continue;
            count++;
            expect(consentOf(date.people, said, ancestry).inForce).toBe(true);
          }
      }),
      { numRuns: 800 },
    );
    expect(count).toBeGreaterThan(50);
  });
});

test('DATE8 what anybody says of one date changes no other', () => {
  fc.assert(
    fc.property(anyTalk, saidBy, (talk, more) => {
      fc.pre('people' in more.event);
      const touched = 'people' in more.event ? keyOf(more.event) : '';
      const before = stateOf(talk);
      for (const saw of ['nothing', 'everything'] as const) {
        const after = stateOf(withOneMore(talk, more, saw));
        for (const date of datesIn(before))
          if (date.id !== touched) expect(after.time.shared.get(date.id)).toEqual(date);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('DATE1 what somebody writes whom a date does not need is as nothing', () => {
  fc.assert(
    fc.property(anyTalk, saidBy, (talk, more) => {
      const stranger = withOneMore(talk, { ...more, by: dan }, 'everything');
      expect(stateOf(stranger).time).toEqual(stateOf(talk).time);
    }),
    { numRuns: 500 },
  );
});

const keyOf = (event: { date: DateId; people: readonly MemberId[] }) => keyOfDate(event.date, event.people);

test('DATE13 whatever is asked, what is decided can be read back, and nothing throws or touches the state', () => {
  let accepted = 0;
  let count = 0;
  const terms = fc.oneof(
    fc.constantFrom(friday, saturday),
    fc.constantFrom(friday, { ...saturday, title: ' x ' }),
    valuesOf(termsFields, 'loose') as fc.Arbitrary<Terms>,
  );
  const date = fc.constantFrom(dinner, lunch, 'none' as DateKey);
  const anybody = fc.array(fc.constantFrom(ana, ben, cleo, dan), { maxLength: 4 });
  const day = fc.constantFrom('y', 'z') as fc.Arbitrary<YearlyDayId>;
  const dayOf = fc.tuple(fc.constantFrom(ana, ben, cleo), day).map(([by, id]) => yearlyKey(by, id));
  const more = { twice: fc.boolean() };
  const fields = someOf(yearlyDayFields, 'loose');
  const one = (type: string, parts: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ type: fc.constant(type), ...parts });
  const intents = fc.oneof(
    one('proposeDate', { people: anybody, terms, asks: fc.boolean(), ...more }),
    one('counterDate', { date, terms, ...more }),
    one('answerDate', {
      date,
      terms: fc.constantFrom(termsKey(friday), termsKey(saturday), ''),
      says: fc.constantFrom('yes', 'no', 'open'),
      ...more,
    }),
    one('cancelDate', {
      date,
      sentence: fc.constantFrom(null, 'tired'),
      own: fc.constantFrom('', 'x'.repeat(400)),
      makeUp: fc.option(terms),
    }),
    one('addYearlyDay', { yearlyDay: day, fields }),
    one('changeYearlyDay', { yearlyDay: dayOf, changes: fields }),
    one('removeYearlyDay', { yearlyDay: dayOf }),
  ) as unknown as fc.Arbitrary<TimeIntent>;
  fc.assert(
    fc.property(
      anyTalk,
      intents,
      fc.constantFrom(ana, ben, cleo),
      fc.boolean(),
      (talk, intent, me, isWhole) => {
        const state = stateOf(talk);
        const untouched = copyOf(state);
        const world = {
          now,
          newId: () => `new-${count++}`,
          me,
          isIn: (who: MemberId) => isWhole || who !== cleo,
        };
        const decision = decideTime(state.time, intent, world);
        expect(state).toEqual(untouched);
        if (!decision.ok) {
          expect(decision.why.code).toMatch(/^[a-z][A-Za-z]+$/);
          return;
        }
        accepted++;
        for (const event of decision.value) {
          const body = { tool: 'time', version: 1, at: now, event };
          expect(readBody(body), JSON.stringify(event).slice(0, 300)).toEqual(body);
          expect(isForCircles(body as Body)).toBe(true);
        }
      },
    ),
    { numRuns: 3_000 },
  );
  expect(accepted).toBeGreaterThan(150);
});

test('DATE19 every question can be asked of whatever the schemas let through, without a fault', () => {
  const anything = fc.oneof(
    ...datesOfCircle.map((one) => valuesOf(one, 'strict')),
  ) as fc.Arbitrary<CircleDateEvent>;
  fc.assert(
    fc.property(fc.array(fc.tuple(anything, fc.constantFrom('me', 'a', 'b')), { maxLength: 20 }), (said) => {
      const state = emptyState();
      for (const [k, [event, by]] of said.entries())
        fold(state, `e${k}` as EntryId, bodyOf(event), { precedes: (a, b) => a < b }, by as MemberId);
      const circle = { me: 'me' as MemberId, isIn: (who: MemberId) => who !== 'b' };
      const { time } = state;
      expect(datesOf(time).length).toBeLessThanOrEqual(time.shared.size);
      for (const date of datesToAnswer(time, circle, 0)) expect(date.people).toContain('me');
      for (const date of datesEndedByLeaving(time, circle, 0)) expect(date.people).toContain('b');
      for (const date of time.shared.values()) {
        expect(makeUpsOf(time, date)).not.toContain(date);
        for (const { notice } of cancellingsOf(date)) expect(notice ?? 0).toBeGreaterThanOrEqual(0);
        expect(reasonsOf(time, date).length).toBeLessThanOrEqual(6);
      }
      for (const { inDays } of yearlyDaysAhead(time, circle, '2026-03-02'))
        expect(inDays).toBeGreaterThanOrEqual(0);
      expect(hoursSaidYesTo(time, circle, true).every(({ hours: [from, to] }) => from < to)).toBe(true);
    }),
    { numRuns: 600 },
  );
});
