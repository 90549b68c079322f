// What whoever writes a sentence says it means: it goes before the words, lies in what is signed, and is there only where it was said.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ABOUTS,
  type Claim,
  claimsOf,
  claimsOfMeaning,
  contradictionsIn,
  isSayable,
  NOTHING,
  nameable,
  offeredFor,
  PARTS,
  type Statement,
  saysOf,
  WHERE,
} from '../../../src/across/contradictions/index.ts';
import {
  type AgreementContent,
  type BoundaryItem,
  boundaryOf,
  copyOfList,
  keyOfPaper,
  ME,
  type Meaning,
  meant,
  type PaperContent,
  type PaperId,
  type PersonId,
  paperContent,
  supposing,
} from '../../../src/index.ts';
import { agreement, ana, at, ben, cleo, keyFor, now, stateOf, tableOf } from './circle.ts';
import { casesOf, statementOf } from './generator.ts';
import { SEEN_KINDS } from './seen-kinds.ts';

const kit = 'kit' as PersonId;
const us: Statement = {
  ...{ id: 's', text: 'As we said.', people: [ME, kit] },
  names: new Map([
    [ME, ['Robin']],
    [kit, ['Kit Miller', 'Kit']],
  ]),
};
const most = (figure: number): Meaning => ({ about: 'nights', says: 'most', who: [], figure, unit: 'week' });
const withMeaning = (content: PaperContent, means: Meaning): AgreementContent => {
  if (content.kind !== 'agreement') throw new Error(content.kind);
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, means })),
    })),
  };
};

/** Everything that the form can say. */
const sayable: fc.Arbitrary<Meaning> = fc.constantFrom(...ABOUTS).chain((about): fc.Arbitrary<Meaning> => {
  const base = {
    about: fc.constant(about.id),
    says: fc.constantFrom(...saysOf(about)),
    who: fc.constantFrom<string[]>([], ['Robin', 'Kit']),
  };
  if (about.is === 'amount')
    return fc.record({ ...base, figure: fc.nat(1_000), unit: fc.constantFrom(...about.units) });
  if (about.is === 'act') return fc.record({ ...base, where: fc.constantFrom(...WHERE) });
  const days = fc.constantFrom<string[]>(['monday'], ['friday', 'sunday'], ['christmas']);
  return fc.record({ ...base, days, part: fc.constantFrom(...PARTS), inMonth: fc.nat(4) });
});

describe('what a sentence is said to mean', () => {
  it('CLASH23 goes before what its words were read as, and “about nothing of these” makes no claim', () => {
    const find = (house: PaperContent) => {
      const table = tableOf();
      table.sign('p', [ana, ben], house);
      table.sign('q', [ana, ben], agreement('Nights', 'We spend two nights a week together.'));
      return contradictionsIn(stateOf(), [table.circle], now);
    };
    const [read] = [find(agreement('House', 'At most one night a week together.'))];
    expect(read).toHaveLength(1);
    expect(find(agreement('House', 'Not more than the moon allows.'))).toEqual([]);
    const [said] = [find(withMeaning(agreement('House', 'Not more than the moon allows.'), most(1)))];
    expect(said.map(({ kind }) => kind)).toEqual(['nights']);
    const read2 = agreement('House', 'At most one night a week together.');
    expect(find(withMeaning(read2, most(2)))).toEqual([]);
    expect(find(withMeaning(read2, NOTHING))).toEqual([]);
  });

  it('CLASH4 CLASH23 what was found by it quotes the whole sentence, not what was said of it', () => {
    const table = tableOf();
    table.sign(
      'p',
      [ana, ben],
      withMeaning(agreement('House', '  Not more than the moon allows. '), most(1)),
    );
    table.sign('q', [ana, ben], agreement('Nights', 'We spend two nights a week together.'));
    const [found] = contradictionsIn(stateOf(), [table.circle], now);
    expect(found?.sides.map(({ quote }) => quote).sort()).toEqual([
      'Not more than the moon allows.',
      'We spend two nights a week together.',
    ]);
  });

  it('CLASH34 a name that does not show is none: it makes no claim, and no line has the rest as if it held for all', () => {
    for (const name of ['', ' ', '\u200b', '\u200d']) {
      const means = { ...most(1), who: ['Kit', name] };
      expect(isSayable(means)).toBe(false);
      expect(claimsOfMeaning(us, means)).toEqual([]);
      expect(isSayable({ ...most(1), who: [name] })).toBe(false);
    }
  });

  it('CLASH24 all that the form can say makes one claim, of what it says', () => {
    for (const means of fc.sample(sayable, 1_000)) {
      expect(isSayable(means)).toBe(true);
      const claims = claimsOfMeaning(us, means);
      expect(claims).toHaveLength(1);
      const [claim] = claims;
      if (claim?.is === 'amount') expect(claim.least).toBeLessThanOrEqual(claim.most);
      if (claim?.is === 'act') expect(claim.modal).toBe(means.says);
      if (claim?.is === 'day') expect(claim.whose).toBe(means.says);
    }
  });

  it('CLASH24 half of a meaning, one of a later version, and a name of two say nothing', () => {
    const wrong: Meaning[] = [
      { about: 'nights', says: 'most', who: [] },
      { about: 'nights', says: 'most', who: [], figure: 2, unit: 'sum' },
      { about: 'nights', says: 'never', who: [], figure: 2, unit: 'week' },
      { about: 'days', says: 'ours', who: [], days: [] },
      { about: 'days', says: 'ours', who: [], days: ['someday'] },
      { about: 'guestsAtHome', says: 'never', who: [], where: 'moon' },
      { about: 'ofALaterVersion', says: 'never', who: [] },
      // more than the form has fields for, which no line would show
      { about: 'guestsAtHome', says: 'never', who: [], days: ['monday'] },
      { about: 'nights', says: 'most', who: [], figure: 2, unit: 'week', where: 'home' },
      { about: 'nights', says: 'most', who: [], figure: 2.000_4, unit: 'week' },
      { about: 'homeBy', says: 'just', who: [], figure: 1_440, unit: 'clock' },
      { about: 'days', says: 'ours', who: [], days: ['monday'], unit: 'week' },
      { ...NOTHING, who: ['Kit'] },
    ];
    for (const means of wrong) {
      expect(isSayable(means), JSON.stringify(means)).toBe(false);
      expect(claimsOfMeaning(us, means)).toEqual([]);
    }
    const twoKits: Statement = { ...us, names: new Map([...us.names, ['x kit', ['Kit']]]) };
    const named = { about: 'guestsAtHome', says: 'never', who: ['Kit'] };
    expect(claimsOfMeaning(us, named).map(({ who }) => who)).toEqual([[kit]]);
    // whoever is called just that is meant before whoever is called so for short; of two who are, neither
    expect(claimsOfMeaning(twoKits, named).map(({ who }) => who)).toEqual([['x kit']]);
    const both: Statement = {
      ...us,
      names: new Map([
        ['x kit', ['Kit']],
        ['y kit', ['Kit']],
      ]),
    };
    expect(claimsOfMeaning(both, named)).toEqual([]);
    // what is between people is of two at least
    expect(claimsOfMeaning(us, { ...most(2), who: ['Kit'] })).toEqual([]);
  });

  it('CLASH25 what is offered says what was read, and nothing is offered where several things were', () => {
    const tell = ({ statement: _, quote: __, ...claim }: Claim) => claim;
    let offered = 0;
    for (const { said, values } of casesOf(SEEN_KINDS, 4))
      for (const one of said) {
        if (!('text' in one) || one.in === 'pledge') continue;
        const statement = statementOf(one, 's', values);
        const means = offeredFor(statement);
        if (!means) continue;
        offered++;
        expect(isSayable(means)).toBe(true);
        const read = claimsOf(statement);
        expect(read).toHaveLength(1);
        const [made] = claimsOfMeaning(statement, means);
        const close = (claim: Claim | undefined) =>
          claim &&
          JSON.stringify(tell(claim), (_, value) =>
            typeof value === 'number' ? value.toPrecision(1) : value,
          );
        expect({ ...JSON.parse(close(made) ?? '{}'), who: [...(made?.who ?? [])].sort() }).toEqual({
          ...JSON.parse(close(read[0]) ?? '{}'),
          who: [...(read[0]?.who ?? [])].sort(),
        });
      }
    expect(offered).toBeGreaterThan(1_000);
  });

  it('CLASH26 where nothing is said the paper reads, and is written, as before', () => {
    const before = agreement('House', 'At most one night a week together.');
    const [item] = before.kind === 'agreement' ? (before.sections[0]?.items ?? []) : [];
    if (!item) throw new Error('no sentence');
    expect(paperContent.parse(before)).toEqual(before);
    expect(JSON.stringify(paperContent.parse(before))).not.toContain('means');
    const taken = meant({ ...item, means: most(1) }, undefined);
    expect(JSON.stringify(taken)).toBe(JSON.stringify(item));
    expect(Object.keys(taken)).not.toContain('means');
    const said = withMeaning(before, most(1));
    expect(paperContent.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  it('CLASH27 another meaning is another version: nobody’s name goes over to it', () => {
    const table = tableOf();
    const parties = [ana, ben];
    const text = agreement('House', 'Not more than the moon allows.');
    const first = table.sign('p', parties, withMeaning(text, most(2)));
    const key = keyFor('agreement', 'p', ...parties);
    const second = table.draft(ana, 'p', parties, withMeaning(text, most(1)), [first]);
    table.say(ana, key, [second], 'yes');
    table.sign('q', parties, agreement('Nights', 'We spend two nights a week together.'));
    const found = () => contradictionsIn(stateOf(), [table.circle], now).length;
    // what both signed says two at most, and that stands
    expect(found()).toBe(0);
    table.say(ben, key, [second], 'yes');
    expect(found()).toBe(1);
  });

  it('CLASH27 of a list, an answer counts for its sentence as long as it is said to mean the same', () => {
    const item: BoundaryItem = {
      ...{ id: 'i', text: 'Not more than the moon allows.', whose: 'ours', need: 'must', why: '' },
      ...{ crossed: '', asks: [ben], touches: [], elsewhere: '', review: '' },
    };
    const list = (one: BoundaryItem): PaperContent => ({
      ...{ kind: 'boundaries', title: 'Mine', items: [one], review: '', ends: { until: '', zone: '' } },
    });
    const kindAfter = (...items: BoundaryItem[]) => {
      const table = tableOf();
      const key = keyOfPaper('boundaries', ana as string as PaperId, [ana, ben]);
      const [first = item, ...others] = items;
      let last = table.draft(ana, ana, [ana, ben], list(first));
      table.say(ben, key, [last, 'i'], 'yes');
      for (const one of others) last = table.draft(ana, ana, [ana, ben], list(one), [last]);
      const paper = table.circle.papers.get(key);
      const version = paper?.versions.find(({ id }) => id === last);
      const standing =
        version?.draft.content.kind === 'boundaries' ? version.draft.content.items[0] : undefined;
      if (!paper || !version || !standing) throw new Error('no list');
      return boundaryOf(paper, version, standing, table.circle.inCircle, now).kind;
    };
    expect(kindAfter(item)).toBe('agreed');
    expect(kindAfter(item, item)).toBe('agreed');
    expect(kindAfter(item, { ...item, means: most(1) })).not.toBe('agreed');
    expect(kindAfter({ ...item, means: most(1) }, { ...item, means: most(1) })).toBe('agreed');
    expect(kindAfter({ ...item, means: most(1) }, { ...item, means: most(2) })).not.toBe('agreed');
    expect(kindAfter({ ...item, means: most(1) }, item)).not.toBe('agreed');
  });

  it('CLASH28 whom it can name is whose sentence it is, and who is named in it', () => {
    const names = new Map([...us.names, ['cleo' as PersonId, ['Cleo']] as const]);
    expect(nameable({ ...us, names })).toEqual(['Robin', 'Kit Miller']);
    expect(nameable({ ...us, names, text: 'Fridays are Cleo’s.' })).toEqual(['Robin', 'Kit Miller', 'Cleo']);
    const content = { kind: 'boundaries', title: 'Mine', review: '', ends: { until: '', zone: '' } } as const;
    const item: BoundaryItem = {
      ...{ id: 'i', text: 'Home by ten.', whose: 'mine', need: 'nice', why: '', crossed: 'I go.' },
      ...{ asks: [], touches: [ben, cleo], elsewhere: '', review: '' },
    };
    const copied = (means: Meaning) =>
      copyOfList({ ...content, items: [{ ...item, means }] }).items.map((one) => one.means);
    expect(copied(most(1))).toEqual([most(1)]);
    expect(copied({ ...most(1), who: ['Ben'] })).toEqual([undefined]);
  });

  it('CLASH29 “it does not mean that” holds for all that was found by it, until it reads otherwise', () => {
    const table = tableOf();
    const house = table.sign('p', [ana, ben], agreement('House', 'At most one night a week together.'));
    table.sign('q', [ana, ben], agreement('Nights', 'We spend two nights a week together.'));
    table.sign('r', [ana, ben], agreement('More', 'We spend three nights a week together.'));
    const before = stateOf();
    const open = (state: typeof before) =>
      contradictionsIn(state, [table.circle], now).filter(({ isMeantSo }) => !isMeantSo).length;
    expect(open(before)).toBe(3);
    const side = contradictionsIn(before, [table.circle], now)
      .flatMap(({ sides }) => sides)
      .find(({ quote }) => quote.startsWith('At most'));
    if (!side?.reading) throw new Error('no sentence');
    const say = (isSo: boolean) => {
      const intent = { type: 'meanBothSo', clash: side.reading ?? '', isSo } as const;
      const done = supposing(before, [{ tool: 'papers', intent }], at);
      if (!done.ok) throw new Error(JSON.stringify(done.why));
      return done.value;
    };
    expect(open(say(true))).toBe(1);
    expect(open(say(false))).toBe(3);
    for (const { saidOf } of contradictionsIn(say(true), [table.circle], now).filter((one) => one.isMeantSo))
      expect(saidOf).toEqual([side.reading]);
    table.sign('p', [ana, ben], agreement('House', 'No more than one night a week together.'), [house]);
    expect(open(say(true))).toBe(3);
  });
});
