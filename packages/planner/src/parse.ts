/**
 * Reads `polyplan/1` from unknown JSON and lists every structural fault with its exact place, so that whoever wrote
 * the file can mend it in one go. Faults are about shape and references; whether a plan exists is the solver's word.
 */
import type * as z from 'zod/mini';
import {
  type Instance,
  instanceSchema,
  type Plan,
  planSchema,
  type Relation,
  type Session,
} from './format.ts';
import { type Path, pathText, valueAt } from './path.ts';

export type FaultCode =
  | 'wrongType' // another JSON type, or a number that is not whole
  | 'missing' // a required field is absent
  | 'outOfRange' // smaller or larger than the format allows
  | 'unknownValue' // not one of the allowed words
  | 'unknownReference' // names a person, relation, zone or tier that does not exist
  | 'duplicate' // an identity used twice
  | 'inconsistent'; // each field is fine, together they are not

/** One fault. `path` is written as in JavaScript (`relations[2].sides.p001.most`), empty for the whole file. */
export type Fault = { path: string; code: FaultCode; message: string };
export type Parsed<T> = { ok: true; value: T } | { ok: false; why: Fault[] };

type Add = (path: Path, code: FaultCode, message: string) => void;

/** Shape and consistency of a planning problem; all faults at once, at most the first thousand. */
export function parseInstance(json: unknown): Parsed<Instance> {
  const shaped = instanceSchema.safeParse(json);
  if (!shaped.success) return { ok: false, why: shapeFaults(shaped.error.issues, json) };
  const why = collect((add) => checkInstance(shaped.data, add));
  return why.length > 0 ? { ok: false, why } : { ok: true, value: shaped.data };
}

/** Shape of a plan and whether it speaks of this instance's relations; rules are check.ts's concern. */
export function parsePlan(json: unknown, instance: Instance): Parsed<Plan> {
  const shaped = planSchema.safeParse(json);
  if (!shaped.success) return { ok: false, why: shapeFaults(shaped.error.issues, json) };
  const plan: Plan = { sessions: shaped.data.sessions, nights: shaped.data.nights ?? [] };
  const relations = new Set(instance.relations.map((r) => r.id));
  const why = collect((add) => checkDates(plan, [], relations, 7 * instance.horizon.weeks, add));
  return why.length > 0 ? { ok: false, why } : { ok: true, value: plan };
}

const MOST_FAULTS = 1_000;

function collect(run: (add: Add) => void): Fault[] {
  const faults: Fault[] = [];
  run((path, code, message) => {
    if (faults.length < MOST_FAULTS) faults.push({ path: pathText(path), code, message });
  });
  return faults;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}` : `the number ${value}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === 'object' ? 'an object' : String(value);
}

function shapeFaults(issues: z.core.$ZodIssue[], json: unknown): Fault[] {
  return collect((add) => {
    for (const issue of issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const value = valueAt(json, path);
      if (value === undefined && path.length > 0) add(path, 'missing', 'is missing');
      else add(path, ...shapeFault(issue, typeName(value)));
    }
  });
}

function shapeFault(issue: z.core.$ZodIssue, found: string): [FaultCode, string] {
  switch (issue.code) {
    case 'invalid_type':
      return ['wrongType', `must be ${wanted(issue.expected)}, found ${found}`];
    case 'invalid_value':
      return [
        'unknownValue',
        `must be ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}, found ${found}`,
      ];
    case 'invalid_union':
      return issue.discriminator === undefined
        ? ['wrongType', `has a type the format does not know here, found ${found}`]
        : ['unknownValue', `is none of the known kinds, found ${found}`];
    case 'too_small':
      return ['outOfRange', `${sized(issue.origin)} at least ${issue.minimum}, found ${found}`];
    case 'too_big': {
      const bound = issue.inclusive === false ? 'less than' : 'at most';
      return ['outOfRange', `${sized(issue.origin)} ${bound} ${issue.maximum}, found ${found}`];
    }
    case 'invalid_format':
      return ['wrongType', `is not written as the format asks, found ${found}`];
    default:
      return ['wrongType', `is not what the format asks for, found ${found}`];
  }
}

const sized = (origin: string) =>
  origin === 'array' || origin === 'string' ? 'must have a length of' : 'must be';

function wanted(expected: string): string {
  const names: Record<string, string> = {
    int: 'a whole number',
    array: 'a list',
    tuple: 'a pair',
    object: 'an object',
    record: 'an object',
  };
  return names[expected] ?? `a ${expected}`;
}

function checkInstance(instance: Instance, add: Add): void {
  const { weeks, grid } = instance.horizon;
  if (1440 % grid !== 0) add(['horizon', 'grid'], 'inconsistent', 'must divide a day of 1440 minutes');
  for (const [zone, { days }] of Object.entries(instance.zones))
    checkZone(days, weeks, ['zones', zone, 'days'], add);
  checkPeople(instance, add);
  const people = new Set(instance.people.map((p) => p.id));
  const relations = new Set<string>();
  for (const [i, relation] of instance.relations.entries()) {
    const path = ['relations', i];
    if (relations.has(relation.id))
      add([...path, 'id'], 'duplicate', `another relation has the id ${relation.id}`);
    relations.add(relation.id);
    checkRelation(relation, instance, people, path, add);
  }
  checkBoundaries(instance, people, relations, add);
  const days = 7 * weeks;
  if (instance.fixed) {
    checkDates({ sessions: instance.fixed, nights: [] }, ['fixed'], relations, days, add, []);
    const ids = new Set<string>();
    for (const [i, { id }] of instance.fixed.entries()) {
      if (ids.has(id)) add(['fixed', i, 'id'], 'duplicate', `another fixed date has the id ${id}`);
      ids.add(id);
    }
  }
  if (instance.frozen) checkDates(instance.frozen, ['frozen'], relations, days, add);
  if (instance.previous) {
    const { sessions, nights } = instance.previous;
    checkDates({ sessions, nights: nights ?? [] }, ['previous'], relations, days, add);
  }
}

function checkZone(days: Instance['zones'][string]['days'], weeks: number, path: Path, add: Add): void {
  if (days.length !== 7 * weeks) {
    add(path, 'inconsistent', `must list the horizon's ${7 * weeks} days, found ${days.length}`);
  }
  for (const [i, day] of days.entries()) {
    const before = days[i - 1];
    if (day.end <= day.start) add([...path, i, 'end'], 'inconsistent', 'must be after the start of the day');
    if (before && day.start !== before.end) {
      add([...path, i, 'start'], 'inconsistent', `must be where the day before ends, at ${before.end}`);
    }
    if (day.dow !== (i % 7) + 1) {
      add([...path, i, 'dow'], 'inconsistent', `must be ${(i % 7) + 1}: the horizon starts on a Monday`);
    }
    if (day.evening[1] < day.evening[0])
      add([...path, i, 'evening'], 'inconsistent', 'must not end before it starts');
  }
}

function checkPeople(instance: Instance, add: Add): void {
  const ids = new Set<string>();
  const days = 7 * instance.horizon.weeks;
  for (const [i, person] of instance.people.entries()) {
    const path = ['people', i];
    if (ids.has(person.id)) add([...path, 'id'], 'duplicate', `another person has the id ${person.id}`);
    ids.add(person.id);
    if (!Object.hasOwn(instance.zones, person.zone)) {
      add([...path, 'zone'], 'unknownReference', `there is no zone ${person.zone}`);
    }
    let last = -1;
    for (const [k, [from, to]] of person.free.entries()) {
      if (to <= from) add([...path, 'free', k], 'inconsistent', 'must end after it starts');
      if (from <= last)
        add([...path, 'free', k], 'inconsistent', 'must start after 0 and after the interval before it');
      last = Math.max(last, to);
    }
    for (const [k, night] of person.nights.entries()) {
      if (night >= days)
        add([...path, 'nights', k], 'outOfRange', `must be a day of the horizon, below ${days}`);
    }
  }
}

function checkRelation(
  relation: Relation,
  instance: Instance,
  people: Set<string>,
  path: Path,
  add: Add,
): void {
  const { weeks, grid } = instance.horizon;
  const { min, max, step } = relation.session;
  for (const [name, value] of Object.entries({ min, max, step })) {
    if (value % grid !== 0 || value < grid) {
      add(
        [...path, 'session', name],
        'inconsistent',
        `must be a positive multiple of the grid of ${grid} minutes`,
      );
    }
  }
  if (max < min)
    add([...path, 'session', 'max'], 'inconsistent', `must not be below the shortest date of ${min}`);
  const members = new Set<string>();
  for (const [k, member] of relation.members.entries()) {
    if (members.has(member)) add([...path, 'members', k], 'duplicate', `${member} is named twice`);
    members.add(member);
    if (!people.has(member)) add([...path, 'members', k], 'unknownReference', `there is no person ${member}`);
    if (!Object.hasOwn(relation.sides, member)) add([...path, 'sides', member], 'missing', 'is missing');
  }
  for (const [member, side] of Object.entries(relation.sides)) {
    const at = [...path, 'sides', member];
    if (!members.has(member)) {
      add(at, 'unknownReference', `${member} is not a member of ${relation.id}`);
      continue;
    }
    if (side.want <= 0) add([...at, 'want'], 'outOfRange', 'must be more than 0');
    else if ((side.want * weeks) % 60 !== 0) {
      add([...at, 'want'], 'inconsistent', `must make whole hours over the horizon of ${weeks} weeks`);
    }
    if (side.most < side.want)
      add([...at, 'most'], 'inconsistent', `must not be below the wish of ${side.want}`);
    if (!Object.hasOwn(instance.tierWeights, String(side.tier))) {
      add([...at, 'tier'], 'unknownReference', `there is no tier ${side.tier} in tierWeights`);
    }
    if (weeks % side.floor.weeks !== 0) {
      add([...at, 'floor', 'weeks'], 'inconsistent', `must divide the horizon of ${weeks} weeks`);
    }
  }
}

function checkBoundaries(instance: Instance, people: Set<string>, relations: Set<string>, add: Add): void {
  const ids = new Set<string>();
  for (const [i, boundary] of instance.boundaries.entries()) {
    const path = ['boundaries', i];
    if (ids.has(boundary.id)) add([...path, 'id'], 'duplicate', `another boundary has the id ${boundary.id}`);
    ids.add(boundary.id);
    const person = (id: string, ...at: (string | number)[]) => {
      if (!people.has(id)) add([...path, ...at], 'unknownReference', `there is no person ${id}`);
    };
    const relation = (id: string, ...at: (string | number)[]) => {
      if (!relations.has(id)) add([...path, ...at], 'unknownReference', `there is no relation ${id}`);
    };
    if (boundary.type === 'apart') {
      person(boundary.person, 'person');
      for (const [k, r] of boundary.relations.entries()) relation(r, 'relations', k);
    } else if (boundary.type === 'cover') {
      for (const [k, p] of boundary.people.entries()) person(p, 'people', k);
    } else if (boundary.type === 'never') {
      if (boundary.relation === undefined && boundary.person === undefined) {
        add(path, 'missing', 'must name a relation or a person');
      }
      if (boundary.relation !== undefined) relation(boundary.relation, 'relation');
      if (boundary.person !== undefined) person(boundary.person, 'person');
    } else relation(boundary.relation, 'relation');
  }
}

function checkDates(
  dates: Plan,
  path: Path,
  relations: Set<string>,
  days: number,
  add: Add,
  within: Path = ['sessions'],
): void {
  const known = (id: string, ...at: (string | number)[]) => {
    if (!relations.has(id)) add([...path, ...at], 'unknownReference', `there is no relation ${id}`);
  };
  for (const [i, session] of dates.sessions.entries()) {
    known(session.relation, ...within, i, 'relation');
    if (!forwards(session)) add([...path, ...within, i, 'end'], 'inconsistent', 'must be after the start');
  }
  for (const [i, night] of dates.nights.entries()) {
    known(night.relation, 'nights', i, 'relation');
    if (night.day >= days) {
      add([...path, 'nights', i, 'day'], 'outOfRange', `must be a day of the horizon, below ${days}`);
    }
  }
}

const forwards = (session: Session) => session.end > session.start;
