// The line under a sentence: everything that was said, in words, and whatever a changed app wrote as what it is.
import type { Meaning } from '@orrery/domain';
import {
  ABOUTS,
  FEASTS,
  isSayable,
  NOTHING,
  PARTS,
  saysOf,
  WEEKDAYS,
  WHERE,
} from '@orrery/domain/contradictions';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { MeaningField } from '../../../../src/tools/papers/meanings/meaning-field.tsx';
import { useMeaningWords } from '../../../../src/tools/papers/meanings/meaning-words.ts';
import { click, loopWith, press, type Stage, show } from '../../time/limits/stage.tsx';

let stage: Stage | undefined;
afterEach(() => stage?.leave());

async function lines(all: readonly Meaning[]): Promise<readonly string[]> {
  let read: readonly string[] = [];
  function Probe() {
    const { line } = useMeaningWords();
    read = all.map(line);
    return null;
  }
  stage = await show(Probe, '/', '/', await loopWith());
  return read;
}

const later = 'Something that a later version of the app knows';

test('CLASH30 every choice of the form has words of its own, and they stand in the line', async () => {
  const all = ABOUTS.flatMap((about): Meaning[] =>
    saysOf(about).flatMap((says): Meaning[] => {
      const base = { about: about.id, says, who: [] };
      if (about.is === 'amount') return about.units.map((unit) => ({ ...base, figure: 7, unit }));
      if (about.is === 'act') return [base, ...WHERE.map((where) => ({ ...base, where }))];
      return [
        ...[...WEEKDAYS, ...FEASTS].map((day) => ({ ...base, days: [day] })),
        ...PARTS.flatMap((part) =>
          [0, 1, 2, 3, 4].map((inMonth) => ({ ...base, days: ['monday'], part, inMonth })),
        ),
      ];
    }),
  );
  expect(all.filter((one) => !isSayable(one))).toEqual([]);
  const read = await lines(all);
  expect(read.filter((line) => line === later || /undefined|NaN|: *$|function/.test(line))).toEqual([]);
  expect(new Set(read).size).toBe(all.length);
  expect(await lines([{ ...(all[0] as Meaning), who: ['Robin', 'Kit'] }])).toEqual([
    `${read[0]} (Robin and Kit)`,
  ]);
});

test('CLASH33 what no form could have said shows as just that, whatever it holds', async () => {
  const odd = fc.oneof(
    fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      'fortnight',
      'sum',
      'clock',
      '',
      'money',
      'talks',
      'days',
    ),
    fc.string({ maxLength: 40 }),
  );
  const maybe = <T,>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const any = fc.record({
    about: fc.oneof(odd, fc.constantFrom(...ABOUTS.map(({ id }) => id), NOTHING.about)),
    says: fc.oneof(odd, fc.constantFrom(...ABOUTS.flatMap(saysOf))),
    who: fc.array(odd, { maxLength: 3 }),
    figure: maybe(fc.double({ min: 0, max: 1_000_000, noNaN: true })),
    unit: maybe(fc.oneof(odd, fc.constantFrom('week', 'hour', 'day'))),
    days: maybe(fc.array(odd, { maxLength: 24 })),
    part: maybe(odd),
    inMonth: maybe(fc.nat(5)),
    where: maybe(odd),
  }) as fc.Arbitrary<Meaning>;
  const all = fc.sample(any, 2_000);
  const read = await lines(all);
  for (const [at, line] of read.entries())
    if (!isSayable(all[at] as Meaning)) expect(line, JSON.stringify(all[at])).toBe(later);
  // a date beside an act is read by nobody, so it is not shown as if it were only the act
  const beside = { about: 'guestsAtHome', says: 'never', who: [], days: ['monday'] };
  expect(await lines([beside, { ...NOTHING, who: ['Kit'] }])).toEqual([later, later]);
});

test('CLASH35 a name neither ends the brackets that it stands in nor turns about what is around it', async () => {
  const never = { about: 'guestsAtHome', says: 'never' };
  const of = async (who: string[]) => (await lines([{ ...never, who }]))[0];
  const plain = await of([]);
  expect(await of(['Ana', 'Ben'])).toBe(`${plain} (Ana and Ben)`);
  expect(await of(['Ana) at parties (Ben'])).toBe(`${plain} (Ana] at parties [Ben)`);
  expect(await of(['Ana（x）'])).toBe(`${plain} (\u2068Ana[x]\u2069)`);
  expect(await of(['Ana\n\u202eneB'])).toBe(`${plain} (Ana neB)`);
  expect(await of(['\u05d0\u05d1'])).toBe(`${plain} (\u2068\u05d0\u05d1\u2069)`);
});

test('CLASH25 CLASH31 what was read is offered, a yes says it, and it can be taken out', async () => {
  let said: Meaning | undefined;
  let times = 0;
  const names = new Map([
    ['me', ['Robin']],
    ['kit', ['Kit']],
  ]);
  const of = { people: ['me', 'kit'], names } as never;
  function Field() {
    return (
      <MeaningField
        sentence="1"
        text="At most two nights a week together."
        means={said}
        of={of}
        onChange={(means) => {
          said = means;
          times += 1;
        }}
      />
    );
  }
  stage = await show(Field, '/', '/', await loopWith());
  expect([stage.page.querySelector('details')?.open, times]).toEqual([false, 0]);
  await click(stage.page.querySelector('summary'));
  await press('Yes, that fits: 1');
  expect(said).toEqual({ about: 'nights', says: 'most', who: [], figure: 2, unit: 'week' });
  await stage.leave();
  stage = await show(Field, '/', '/', await loopWith());
  await click(stage.page.querySelector('summary'));
  await press('Say nothing of it');
  expect([said, times]).toEqual([undefined, 2]);
});
