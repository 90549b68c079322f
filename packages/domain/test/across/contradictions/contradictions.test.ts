import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Contradiction,
  claimsOf,
  clashesAmong,
  contradictionsIn,
  KINDS,
} from '../../../src/across/contradictions/index.ts';
import {
  type BoundaryItem,
  type Intent,
  ME,
  type PaperDraftId,
  type PersonId,
  type RelationshipId,
  type RuleId,
  type SpaceId,
  supposing,
} from '../../../src/index.ts';
import { everyDay } from '../../../src/time/rules/days.ts';
import { agreement, ana, at, ben, cleo, keyFor, now, stateOf, tableOf } from './circle.ts';
import { casesOf, claimsOfSaid, foundIn, statementOf } from './generator.ts';
import { SEEN_KINDS } from './seen-kinds.ts';

const all = casesOf(SEEN_KINDS, 4);
const quotes = (found: readonly Contradiction[]) => found.map(({ sides }) => sides.map(({ quote }) => quote));
const [kit, mo] = ['kit', 'mo'] as PersonId[] as [PersonId, PersonId];
const us = 'us' as RelationshipId;
const mine: Intent[] = [
  { tool: 'people', intent: { type: 'addPerson', person: kit, fields: { name: 'Kit' } } },
  { tool: 'people', intent: { type: 'addPerson', person: mo, fields: { name: 'Mo' } } },
  { tool: 'people', intent: { type: 'addRelationship', relationship: us, fields: { members: [ME, kit] } } },
  { tool: 'spaces', intent: { type: 'knowMember', space: 'S' as SpaceId, member: ben, person: kit } },
  { tool: 'spaces', intent: { type: 'knowMember', space: 'T' as SpaceId, member: ben, person: kit } },
];

describe('claims and clashes', () => {
  it('CLASH1 what is not understood makes no claim', () => {
    const read = (text: string) => claimsOf({ id: 's', text, people: [ME, kit], names: new Map() });
    for (const text of [
      'We love each other.',
      'Could we spend two nights a week together?',
      'We might spend two nights a week together.',
      'We spent two nights a week together last year.',
      'Wir verbringen zwei Nächte in der Woche miteinander und das ist gut.',
      '“No overnights at our home” is what her mother says.',
      'I spend Fridays with somebody.',
      'Unless one of us is ill, nobody else sleeps at our home.',
    ])
      expect(read(text), text).toEqual([]);
  });

  it('CLASH1 in other words and another order the same claim is made', () => {
    const read = (text: string) =>
      claimsOf({ id: 's', text, people: [ME, kit], names: new Map([[kit, ['Kit']]]) }).map((claim) => ({
        ...claim,
        quote: '',
        who: [...claim.who].sort(),
      }));
    for (const [plain, ...others] of [
      [
        'We have at most 2 dates a week.',
        'Dates: no more than two a week.',
        'We limit our dates to 2 per week.',
      ],
      ['We spend 2 nights a week together.', "Nights at Kit's flat: two a week."],
      ['We post no photos of us online.', 'Photos of us are never posted online.'],
      ['Both of us may date friends.', 'Both of us are entitled to date friends.'],
      ['Nobody else sleeps in our bed.', 'We promise that nobody else sleeps in our bed.'],
    ] as const) {
      expect(read(plain).length, plain).toBeGreaterThan(0);
      for (const other of others) expect(read(other), other).toEqual(read(plain));
    }
  });

  it('CLASH11 hours of the day beside kept time clash only where they meet', () => {
    const values = { texts: { A: 'Kit', B: 'Mo', C: 'Lee' }, days: { day: 5, other: 1 } };
    const found = (text: string) =>
      foundIn({
        kind: 'hours',
        clash: true,
        values,
        said: [
          { in: 'protected', days: ['day'], from: 18, to: 20 },
          { in: 'agreement', people: ['me', 'A'], text },
        ],
      }).map(({ kind }) => kind);
    expect(found('We meet every Friday from 7 to 10 pm.')).toEqual(['dayKeptAlone']);
    expect(found('We meet every Friday from 8 to 10 pm.')).toEqual([]);
    expect(found('We meet every Monday from 7 to 10 pm.')).toEqual([]);
  });

  it('CLASH2 in whatever order two statements come, they clash or not', async () => {
    await fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (one, other) => {
        const [a, b] = [one.said[0], other.said[0]];
        if (!a || !b) return;
        const [first, second] = [claimsOfSaid(a, 0, one.values), claimsOfSaid(b, 1, other.values)];
        expect(clashesAmong([...second, ...first])).toEqual(clashesAmong([...first, ...second]));
      }),
    );
  });

  it('CLASH3 in whatever order all come, the same is found', async () => {
    const claims = all
      .slice(0, 400)
      .flatMap((one, k) => one.said.flatMap((said, n) => claimsOfSaid(said, k * 10 + n, one.values)));
    await fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: 30, maxLength: 30 }), (some) => {
        expect(clashesAmong(some)).toEqual(
          clashesAmong([...some].sort((a, b) => (a.statement < b.statement ? -1 : 1))),
        );
      }),
    );
  });

  it('CLASH4 what is quoted stands word for word where it is quoted from', () => {
    for (const one of all)
      for (const { claims } of foundIn(one))
        for (const { statement, quote } of claims) {
          const said = one.said[Number(statement.split(' ')[1])];
          if (!said || !('text' in said)) continue;
          expect(quote).not.toBe('');
          expect(statementOf(said, '', one.values).text).toContain(quote);
        }
  });

  it('CLASH5 there are thirty kinds and more, each called by its own name', () => {
    const ids = KINDS.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('CLASH22 the sentences that we offer to begin from clash with none of each other', () => {
  const path = '../../../../web/src/tools/papers/writing/templates.ts';
  const source = readFileSync(new URL(path, import.meta.url), 'utf8');
  const texts = [...source.matchAll(/t`([^`]+)`/g)].map(([, text = '']) => text);
  expect(texts.length).toBeGreaterThan(30);
  const claims = texts.flatMap((text, k) =>
    claimsOf({ id: `${k}`, text, people: [ME, kit], names: new Map() }),
  );
  expect(claims.length).toBeGreaterThan(5);
  expect(clashesAmong(claims)).toEqual([]);
});

describe('what clashes for whoever reads', () => {
  it('CLASH6 two agreements in force, of two circles, with the paper, the section and the words of each', () => {
    const [here, there] = [tableOf(), tableOf('T' as SpaceId)];
    here.sign(
      'p',
      [ana, ben],
      agreement('Our nights', 'We have dinner. We spend two nights a week together.'),
    );
    there.sign('q', [ana, ben], agreement('House', 'At most one night a week together.'));
    const [found, ...more] = contradictionsIn(stateOf(...mine), [here.circle, there.circle], now);
    expect(more).toEqual([]);
    expect(found?.kind).toBe('nights');
    expect(
      found?.sides.map(({ place, quote }) => [place.in === 'paper' && [place.title, place.section], quote]),
    ).toEqual([
      [['Our nights', 'Time'], 'We spend two nights a week together.'],
      [['House', 'Time'], 'At most one night a week together.'],
    ]);
  });

  it('CLASH7 what does not hold clashes with nothing: not signed, withdrawn, over, come instead of', () => {
    const nights = agreement('Nights', 'We spend two nights a week together.');
    const found = (make: (table: ReturnType<typeof tableOf>) => void) => {
      const table = tableOf();
      table.sign('p', [ana, ben], agreement('House', 'At most one night a week together.'));
      make(table);
      return contradictionsIn(stateOf(...mine), [table.circle], now);
    };
    expect(found((table) => table.sign('q', [ana, ben], nights))).toHaveLength(1);
    expect(found((table) => table.draft(ben, 'q', [ana, ben], nights))).toEqual([]);
    expect(
      found((table) => {
        table.sign('q', [ana, ben], nights);
        table.say(ben, keyFor('agreement', 'q', ana, ben), [], 'no');
      }),
    ).toEqual([]);
    expect(
      found((table) =>
        table.sign('q', [ana, ben], { ...nights, ends: { until: '2026-03-01', zone: 'UTC' } }),
      ),
    ).toEqual([]);
    expect(
      found((table) => {
        const first = table.sign('q', [ana, ben], nights);
        table.sign('q', [ana, ben], agreement('Nights', 'We spend one night a week together.'), [first]);
      }),
    ).toEqual([]);
  });

  it('CLASH8 a version that I look at clashes as one that does not hold yet, and not with what it comes instead of', () => {
    const table = tableOf();
    const first = table.sign('p', [ana, ben], agreement('House', 'We spend two nights a week together.'));
    const next = table.draft(
      ben,
      'p',
      [ana, ben],
      agreement('House', 'We spend four nights a week together.'),
      [first],
    );
    const paper = table.circle.papers.get(keyFor('agreement', 'p', ana, ben));
    const version = paper?.versions.find(({ id }) => id === next);
    if (!paper || !version) throw new Error('no version');
    const looking = { space: table.circle.id, paper: paper.id, version };
    expect(contradictionsIn(stateOf(...mine), [table.circle], now, looking)).toEqual([]);
    table.sign('q', [ana, ben], agreement('Nights', 'At most three nights a week together.'));
    const found = contradictionsIn(stateOf(...mine), [table.circle], now, looking);
    expect(
      found.map(({ sides }) => sides.map(({ place }) => place.in === 'paper' && place.is).sort()),
    ).toEqual([['inForce', 'open']]);
    expect(contradictionsIn(stateOf(...mine), [table.circle], now)).toEqual([]);
  });

  it('CLASH9 what I write at clashes with what holds, and says that it is a draft; nobody else has it', () => {
    const table = tableOf();
    table.sign('p', [ana, ben], agreement('House', 'Nobody else stays the night at our home.'));
    const fields = {
      space: table.circle.id,
      paper: '',
      people: [ben],
      base: '',
      content: agreement('New', 'Other partners may stay the night at our place.'),
    };
    const state = stateOf(...mine, {
      tool: 'papers',
      intent: { type: 'keepPaperDraft', id: 'd' as PaperDraftId, fields },
    });
    const [found] = contradictionsIn(state, [table.circle], now);
    expect(found?.sides.map(({ place }) => place.in).sort()).toEqual(['draft', 'paper']);
    expect(contradictionsIn(stateOf(...mine), [table.circle], now)).toEqual([]);
  });

  it('CLASH10 a list of boundaries and a rule of mine for plans', () => {
    const table = tableOf();
    const item: BoundaryItem = {
      ...{ id: 'x', text: 'I do not see anybody on Sundays.', whose: 'mine' as const, need: 'must' as const },
      ...{ why: '', crossed: 'I go home.', asks: [], touches: [], elsewhere: '', review: '' },
    };
    table.draft(ana, ana, [ana, ben], {
      kind: 'boundaries',
      title: 'Mine',
      items: [item],
      review: '',
      ends: { until: '', zone: '' },
    });
    const rule: Intent = {
      tool: 'time',
      intent: {
        type: 'addRule',
        rule: 'r' as RuleId,
        fields: { what: { kind: 'ours', relationship: us }, days: { ...everyDay, weekdays: [7] } },
      },
    };
    const [found] = contradictionsIn(stateOf(...mine, rule), [table.circle], now);
    expect(found?.kind).toBe('dayWithNobody');
    expect(found?.sides.map(({ place }) => place.in).sort()).toEqual(['paper', 'rule']);
    expect(quotes(found ? [found] : [])).toContainEqual(expect.arrayContaining([item.text, '']));
  });

  it('CLASH11 least hours that are more than the most hours of a week of mine', () => {
    const them = 'them' as RelationshipId;
    const state = stateOf(
      ...mine,
      {
        tool: 'people',
        intent: { type: 'addRelationship', relationship: them, fields: { members: [ME, mo] } },
      },
      { tool: 'time', intent: { type: 'changeMyTime', changes: { weeklyCap: 600 } } },
      {
        tool: 'time',
        intent: { type: 'changeBudget', relationship: us, changes: { floor: 400, wish: 400, most: 900 } },
      },
      {
        tool: 'time',
        intent: { type: 'changeBudget', relationship: them, changes: { floor: 300, wish: 300, most: 900 } },
      },
    );
    const [found] = contradictionsIn(state, [], now);
    expect(found?.kind).toBe('hoursAboveCap');
    expect(found?.sides.map(({ place }) => place.in).sort()).toEqual(['cap', 'need', 'need']);
  });

  it('CLASH12 a paper that is not mine clashes with nothing of mine: whether it holds shows to nobody by it', () => {
    const table = tableOf();
    table.sign('p', [ben, cleo], agreement('Theirs', 'Fridays are ours.'));
    table.sign('q', [ana, ben], agreement('Ours', 'We spend every Friday together.'));
    expect(contradictionsIn(stateOf(...mine), [table.circle], now)).toEqual([]);
  });

  it('CLASH13 what is meant so stays so as long as both say the same, and comes back when I say so', () => {
    const table = tableOf();
    const house = table.sign('p', [ana, ben], agreement('House', 'At most one night a week together.'));
    table.sign('q', [ana, ben], agreement('Nights', 'We spend two nights a week together.'));
    const before = stateOf(...mine);
    const [found] = contradictionsIn(before, [table.circle], now);
    if (!found) throw new Error('nothing found');
    const say = (state: typeof before, isSo: boolean) => {
      const done = supposing(
        state,
        [{ tool: 'papers', intent: { type: 'meanBothSo', clash: found.key, isSo } }],
        at,
      );
      if (!done.ok) throw new Error(JSON.stringify(done.why));
      return done.value;
    };
    const so = say(before, true);
    expect(contradictionsIn(so, [table.circle], now).map(({ isMeantSo }) => isMeantSo)).toEqual([true]);
    expect(contradictionsIn(say(so, false), [table.circle], now).map(({ isMeantSo }) => isMeantSo)).toEqual([
      false,
    ]);
    // a new version with the same sentence is no new question, another sentence is
    const same = table.sign(
      'p',
      [ana, ben],
      agreement('House, again', 'At most one night a week together.'),
      [house],
    );
    expect(contradictionsIn(so, [table.circle], now).map(({ isMeantSo }) => isMeantSo)).toEqual([true]);
    table.sign('p', [ana, ben], agreement('House', 'No more than one night a week together.'), [same]);
    expect(contradictionsIn(so, [table.circle], now).map(({ isMeantSo }) => isMeantSo)).toEqual([false]);
  });
});
