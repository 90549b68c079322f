// A schema as one quick question. Parsing with zod costs five to ten microseconds an event, which twenty thousand events
// make felt; most values are simply right, and that can be seen in a tenth of the time. Schemas stay the only truth: a guard
// is made from one, and where it says no, or meets a kind of schema that it does not know, zod is asked.
import type * as z from 'zod/mini';

/** Right whenever it says yes: zod would accept the value. Its no means nothing. */
export type Guard = (value: unknown) => boolean;

/** The parts of zod's definitions that are looked at; see "For library authors" in zod's documentation. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly format?: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly rest?: unknown;
  readonly options?: readonly z.core.$ZodType[];
  readonly discriminator?: string;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly catchall?: unknown;
  readonly fn?: (value: unknown) => unknown;
}

interface CheckDefinition {
  readonly check: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => unknown;
}

const never: Guard = () => false;
const definitionOf = (schema: z.core.$ZodType | undefined): Definition =>
  schema ? (schema._zod.def as unknown as Definition) : { type: 'none' };

/** Makes the guard of a schema; do it once. */
export function guardOf(schema: z.core.$ZodType | undefined): Guard {
  const def = definitionOf(schema);
  const is = kindOf(def);
  const checks = (def.checks ?? []).map(({ _zod }) => checkOf(_zod.def));
  if (checks.length === 0) return is;
  const [first, second] = checks;
  if (first && checks.length === 1) return (value) => is(value) && first(value);
  if (first && second && checks.length === 2) return (value) => is(value) && first(value) && second(value);
  return (value) => is(value) && checks.every((check) => check(value));
}

function kindOf(def: Definition): Guard {
  switch (def.type) {
    case 'string':
      return def.format === undefined ? (value) => typeof value === 'string' : never;
    case 'number':
      if (def.format === 'safeint') return Number.isSafeInteger;
      return def.format === undefined ? Number.isFinite : never;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
    case 'literal': {
      const values = new Set(def.type === 'enum' ? Object.values(def.entries ?? {}) : def.values);
      return (value) => values.has(value);
    }
    case 'custom': {
      const { fn } = def;
      return fn ? (value) => Boolean(fn(value)) : never;
    }
    case 'nullable':
    case 'optional': {
      const inner = guardOf(def.innerType);
      const nothing = def.type === 'nullable' ? null : undefined;
      return (value) => value === nothing || inner(value);
    }
    case 'array': {
      const element = guardOf(def.element);
      return (value) => {
        if (!Array.isArray(value)) return false;
        // by index, because `every` would pass over holes
        for (let k = 0; k < value.length; k++) if (!element(value[k])) return false;
        return true;
      };
    }
    case 'tuple': {
      if (def.rest) return never;
      const items = (def.items ?? []).map(guardOf);
      return (value) =>
        Array.isArray(value) && value.length === items.length && items.every((item, k) => item(value[k]));
    }
    case 'record':
      return recordGuard(def);
    case 'object':
      return objectGuard(def);
    case 'union':
      return unionGuard(def);
    default:
      return never;
  }
}

function recordGuard(def: Definition): Guard {
  const key = definitionOf(def.keyType);
  if (key.type !== 'string' || key.checks?.length) return never;
  const element = guardOf(def.valueType);
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name of Object.keys(value)) if (name === '__proto__' || !element(value[name])) return false;
    return true;
  };
}

function objectGuard(def: Definition): Guard {
  if (def.catchall) return never;
  const shape = def.shape ?? {};
  const names = Object.keys(shape);
  const fields = names.map((name) => guardOf(shape[name]));
  const byName = new Map(names.map((name, k) => [name, fields[k] ?? never]));
  // what is there is asked, rather than everything that could be: a change names one field of ten
  const isPartial = names.every((name) => definitionOf(shape[name]).type === 'optional');
  return (value) => {
    if (!isPlain(value)) return false;
    if (isPartial && Object.getPrototypeOf(value) === Object.prototype) {
      for (const name of Object.keys(value)) {
        const field = byName.get(name);
        if (field && !field(value[name])) return false;
      }
      return true;
    }
    for (const [k, name] of names.entries()) if (!fields[k]?.(value[name])) return false;
    return true;
  };
}

function unionGuard(def: Definition): Guard {
  const options = def.options ?? [];
  const { discriminator } = def;
  if (discriminator === undefined) {
    const guards = options.map(guardOf);
    return (value) => guards.some((guard) => guard(value));
  }
  const byName = new Map<unknown, Guard>();
  for (const option of options) {
    const literal = definitionOf(definitionOf(option).shape?.[discriminator]);
    if (literal.type === 'literal')
      for (const value of literal.values ?? []) byName.set(value, guardOf(option));
  }
  return (value) => isPlain(value) && (byName.get(value[discriminator]) ?? never)(value);
}

function checkOf(def: CheckDefinition): Guard {
  const { value: limit = Number.NaN, inclusive, pattern, fn } = def;
  switch (def.check) {
    case 'max_length':
      return (value) => (value as string).length <= (def.maximum ?? -1);
    case 'min_length':
      return (value) => (value as string).length >= (def.minimum ?? Number.POSITIVE_INFINITY);
    case 'length_equals':
      return (value) => (value as string).length === def.length;
    case 'greater_than':
      return (value) => (value as number) > limit || (inclusive === true && value === limit);
    case 'less_than':
      return (value) => (value as number) < limit || (inclusive === true && value === limit);
    case 'string_format':
      return def.format === 'regex' && pattern && !pattern.global && !pattern.sticky
        ? (value) => pattern.test(value as string)
        : never;
    case 'custom':
      return fn ? (value) => Boolean(fn(value)) : never;
    default:
      return never;
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
