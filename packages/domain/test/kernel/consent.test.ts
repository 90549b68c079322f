import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ancestry, consentOf, type EntryId, type Said } from '../../src/index.ts';

const id = (n: number) => `e${String(n).padStart(3, '0')}` as EntryId;
const parties = ['ann', 'bob', 'cleo'] as const;

interface Story {
  readonly said: readonly Said[];
  readonly ancestry: Ancestry;
}

/** Entries in an order in which each sees some of those before it, and all that those see. */
const stories: fc.Arbitrary<Story> = fc
  .array(
    fc.record({
      by: fc.constantFrom(...parties),
      says: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
      parents: fc.array(fc.nat(11), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => {
    const seen: Set<number>[] = [];
    for (const [at, { parents }] of drafts.entries()) {
      const before = parents.filter((parent) => parent < at);
      seen.push(new Set(before.flatMap((parent) => [parent, ...(seen[parent] ?? [])])));
    }
    const order = new Map(drafts.map((_, at) => [id(at), at]));
    return {
      said: drafts.map(({ by, says }, at) => ({ entry: id(at), by, says })),
      ancestry: { precedes: (a, b) => seen[order.get(b) ?? -1]?.has(order.get(a) ?? -1) ?? false },
    };
  });

describe('the rule of yes and no', () => {
  test('MERGE1 everybody’s yes puts in force, and nothing less does', () => {
    const ancestry = { precedes: () => false };
    const yes = parties.map((by, at) => ({ entry: id(at), by, says: 'yes' as const }));
    expect(consentOf(parties, yes, ancestry)).toEqual({ inForce: true, waitingFor: [], refusals: [] });
    expect(consentOf(parties, yes.slice(1), ancestry).waitingFor).toEqual(['ann']);
    expect(consentOf([], [], ancestry).inForce).toBe(false);
  });

  test('MERGE2 a no that is written at the same time as a yes wins, whoever’s comes first', () => {
    const said: Said[] = [
      { entry: id(1), by: 'ann', says: 'yes' },
      { entry: id(2), by: 'bob', says: 'yes' },
      { entry: id(0), by: 'bob', says: 'no' },
    ];
    const { inForce, waitingFor, refusals } = consentOf(['ann', 'bob'], said, { precedes: () => false });
    expect({ inForce, waitingFor }).toEqual({ inForce: false, waitingFor: ['ann', 'bob'] });
    expect(refusals.map(({ by }) => by)).toEqual(['bob']);
  });

  test('MERGE3 after a no everybody’s yes is needed anew, not only that of who said no', () => {
    const inLine: Ancestry = { precedes: (a, b) => a < b };
    const said: Said[] = [
      { entry: id(0), by: 'ann', says: 'yes' },
      { entry: id(1), by: 'bob', says: 'yes' },
      { entry: id(2), by: 'bob', says: 'no' },
      { entry: id(3), by: 'bob', says: 'yes' },
    ];
    expect(consentOf(['ann', 'bob'], said, inLine).waitingFor).toEqual(['ann']);
    const again: Said = { entry: id(4), by: 'ann', says: 'yes' };
    expect(consentOf(['ann', 'bob'], [...said, again], inLine)).toEqual({
      inForce: true,
      waitingFor: [],
      refusals: [],
    });
  });

  test('MERGE4 any order and any repeats come to the same', () => {
    fc.assert(
      fc.property(
        stories.chain((story) =>
          fc.tuple(
            fc.constant(story),
            fc.shuffledSubarray([...story.said, ...story.said], { minLength: 2 * story.said.length }),
          ),
        ),
        ([{ said, ancestry }, shuffled]) => {
          expect(consentOf(parties, shuffled, ancestry)).toEqual(consentOf(parties, said, ancestry));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('MERGE5 never in force over a no that somebody’s yes has not seen', () => {
    fc.assert(
      fc.property(stories, ({ said, ancestry }) => {
        const { inForce, refusals } = consentOf(parties, said, ancestry);
        expect(inForce && refusals.length > 0).toBe(false);
        if (!inForce) return;
        for (const no of said.filter(({ says }) => says === 'no'))
          for (const party of parties)
            expect(
              said.some(
                ({ by, says, entry }) => by === party && says === 'yes' && ancestry.precedes(no.entry, entry),
              ),
            ).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test('MERGE6 one more no never puts anything in force, and one that nobody has seen always ends it', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...parties), ({ said, ancestry }, by) => {
        const more: Said[] = [...said, { entry: id(999), by, says: 'no' }];
        expect(consentOf(parties, more, ancestry).inForce).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('MERGE7 a yes that has not seen every no changes nothing: a backdated one revives nothing', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...parties), ({ said, ancestry }, by) => {
        fc.pre(said.some(({ says }) => says === 'no'));
        const backdated: Said = { entry: id(999), by, says: 'yes' };
        const before = consentOf(parties, said, ancestry);
        const after = consentOf(parties, [...said, backdated], ancestry);
        expect(after).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });
});
