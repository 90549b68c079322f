import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plan, parseInstance, parsePlan, type Session } from '@orrery/planner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan } from '../src/plan.ts';

const instances = new URL('../../planner/test/instances/', import.meta.url);
const instance = (name: string) => fileURLToPath(new URL(`${name}.json`, instances));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await plan(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, json: () => JSON.parse(out) as Record<string, unknown> };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('orrery plan', () => {
  test('PLAN90 prints every level, the vector and the plan', async () => {
    const { code, err, json } = await run(instance('week-6'));
    expect(code).toBe(0);
    const result = json();
    expect(result).toMatchObject({ instance: 'week-6', status: 'proven', objective: [0, 0, 0, 445, 540, 7] });
    expect(result.levels).toHaveLength(6);
    expect(result.levels).toContainEqual({
      name: 'targetLoss',
      objective: 445,
      bound: 445,
      proven: true,
      gap: 0,
    });
    expect(result.plan).toHaveProperty('sessions');
    expect(err).toContain('targetLoss 445, proven');
  });

  test('PLAN91 --out writes a plan in the format instead of printing it', async () => {
    const out = join(folder, 'plan.json');
    const { code, json } = await run(instance('week-3'), '--out', out, '--seconds', '60');
    expect(code).toBe(0);
    expect(json()).not.toHaveProperty('plan');
    const parsed = parseInstance(JSON.parse(await readFile(instance('week-3'), 'utf8')));
    if (!parsed.ok) throw new Error('week-3 is malformed');
    expect(parsePlan(JSON.parse(await readFile(out, 'utf8')), parsed.value).ok).toBe(true);
  });

  test('PLAN92 exits with 0 and a plan when time runs out', async () => {
    const { code, json } = await run(instance('month-12'), '--seconds', '0.01');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ status: 'stopped' });
    expect(json().plan).toHaveProperty('sessions');
  });

  test('PLAN93 exits with 3 and the conflict when the rules leave no plan', async () => {
    const { code, json } = await run(instance('conflict-6'));
    expect(code).toBe(3);
    const { conflict, ways } = json() as {
      conflict: { key: string }[];
      ways: { relax: { key: string }[] }[];
    };
    expect(conflict.map((rule) => rule.key)).toEqual(['maxPerDay p001', 'b002', 'b003']);
    expect(ways[0]?.relax.map((r) => r.key)).toEqual(['maxPerDay p001']);
  });

  test('PLAN123 --replan --declined: another time for those two, and who else moves is named', async () => {
    const known = join(folder, 'known.json');
    await run(instance('week-6'), '--out', known);
    const { sessions } = JSON.parse(await readFile(known, 'utf8')) as Plan;
    const declined = sessions.at(-1);
    if (!declined) throw new Error('no date');
    const date = `${declined.relation}@${declined.start}`;
    const again = join(folder, 'again.json');
    const { code, json } = await run(
      instance('week-6'),
      '--replan',
      known,
      '--declined',
      date,
      '--out',
      again,
    );
    expect(code).toBe(0);
    const { moved, added } = json() as { moved: Session[]; added: Session[] };
    const after = JSON.parse(await readFile(again, 'utf8')) as Plan;
    expect(after.sessions).not.toContainEqual(declined);
    expect(
      sessions.filter((s) => !moved.some((m) => m.start === s.start && m.relation === s.relation)),
    ).toEqual(expect.arrayContaining(after.sessions.filter((s) => !added.some((a) => a.start === s.start))));
    // nothing that begins before the notice is over is touched
    const late = await run(instance('week-6'), '--replan', known, '--declined', date, '--from', '9000');
    expect((late.json().plan as Plan).sessions).toEqual(
      expect.arrayContaining(sessions.filter((s) => s.start < 9000 && s !== declined)),
    );
  });

  test('PLAN124 --replan --what-if: the vector before and after, and what changes for whom', async () => {
    const known = join(folder, 'known.json');
    await run(instance('week-6'), '--out', known);
    const { code, json } = await run(
      instance('week-6'),
      ...['--replan', known, '--what-if', 'people[0].cap=960', '--what-if', 'people[0].reserve=0'],
    );
    expect(code).toBe(0);
    const { before, objective, changes } = json() as {
      before: number[];
      objective: number[];
      changes: { sides: unknown[]; gone: Session[]; added: Session[] };
    };
    expect(before.slice(0, 4)).toEqual([0, 0, 0, 445]);
    expect(objective[3]).toBeLessThan(445);
    expect(changes.sides.length).toBeGreaterThan(0);
    expect(changes.added.length).toBeGreaterThan(0);
  });

  test('PLAN120 --work and --seed: the same answer again, and --explain says why', async () => {
    const ask = [instance('week-6'), '--work', '600', '--seed', '2', '--explain'];
    const [first, again] = [await run(...ask), await run(...ask)];
    expect(first.json()).toMatchObject({ status: 'stopped' });
    expect(again.out).toBe(first.out);
    expect(first.json().reasons).toHaveLength(7);
  });

  test('PLAN94 a malformed instance: exit 2, each fault at its place, nothing on stdout', async () => {
    const json = JSON.parse(await readFile(instance('week-6'), 'utf8'));
    json.people[0].zone = 'Nowhere';
    json.relations[2].sides.p001.most = 1;
    const { code, out, err } = await run(await file('faults.json', JSON.stringify(json)));
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('people[0].zone there is no zone Nowhere (unknownReference)');
    expect(err).toContain('relations[2].sides.p001.most must not be below the wish of 360 (inconsistent)');
  });

  test('PLAN94 broken JSON is reported with line and column', async () => {
    const { code, err } = await run(await file('broken.json', '{\n  "format": }'));
    expect(code).toBe(2);
    expect(err).toMatch(/broken\.json:2:13 is not JSON/);
  });

  test('PLAN123 PLAN124 a date that the plan does not have, a place that the file does not have', async () => {
    const empty = await file('empty.json', '{"sessions": [], "nights": []}');
    const one = await file(
      'one.json',
      '{"sessions": [{"relation": "r001", "start": 60, "end": 180}], "nights": []}',
    );
    for (const [args, words] of [
      [
        [empty, '--declined', 'r001@60'],
        'empty.json has no date r001@60; dates are written as RELATION@START',
      ],
      [[one, '--declined', 'r001@90'], 'one.json has no date r001@90; there are r001@60-180'],
      [
        [one, '--what-if', 'people[0].wnat=60'],
        'as changed: people[0].wnat leads to nothing that the format knows',
      ],
      [[one, '--what-if', 'people[0].cap="much"'], 'as changed: people[0].cap must be a number'],
    ] as const) {
      const { code, out, err } = await run(instance('week-3'), '--replan', ...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(words);
    }
  });

  test.each<[string, string[]]>([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['a file that is not there', ['/nowhere/at/all.json']],
    ['a folder', [tmpdir()]],
    ['words for seconds', [instance('week-3'), '--seconds', 'soon']],
    ['no seconds', [instance('week-3'), '--seconds', '0']],
    ['an unknown flag', [instance('week-3'), '--fast']],
    ['work below one', [instance('week-3'), '--work', '-5']],
    ['half a seed', [instance('week-3'), '--seed', '0.5']],
    ['a date without a plan', [instance('week-3'), '--declined', 'r001@60']],
    ['a plan and no question', [instance('week-3'), '--replan', instance('week-3')]],
    ['a plan that is none', [instance('week-3'), '--replan', instance('week-3'), '--declined', 'r001@60']],
    ['a notice without a date', [instance('week-3'), '--from', '60']],
    ['a change without a value', [instance('week-3'), '--replan', 'x', '--what-if', 'people[0].cap']],
    ['a change at no place', [instance('week-3'), '--replan', 'x', '--what-if', 'people[=1']],
    ['a folder that is not there', [instance('week-3'), '--out', '/nowhere/at/all/plan.json']],
    ['a folder instead of a file to write', [instance('week-3'), '--out', tmpdir()]],
  ])('PLAN94 %s: exit 2 with a message', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^orrery plan: \S/);
    // before any search: nothing that was found is lost
    expect(err).not.toContain('level');
  });
});
