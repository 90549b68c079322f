// One event of every kind that the domain knows, made from its own schemas, with a canary in every field that takes a text:
// a kind or a field that is added later is searched for without anybody thinking of it.
import { peopleEvent, readBody, timeEvent } from '@orrery/domain';

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, Schema>;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
  readonly entries?: Record<string, unknown>;
  readonly element?: Schema;
  readonly items?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
}
interface Schema {
  readonly _zod: { readonly def: Definition };
  safeParse(value: unknown): { readonly success: boolean };
}

export interface EveryEvent {
  readonly bodies: readonly unknown[];
  readonly canaries: readonly string[];
}

const AT = '2026-05-04T10:00:00Z';

export function everyEvent(): EveryEvent {
  const canaries: string[] = [];
  const canary = () => {
    const one = `Zeisig-ü-${canaries.length}-${Math.random().toString(36).slice(2, 12).padEnd(10, 'x')}`;
    canaries.push(one);
    return one;
  };
  const bodies = [
    ...optionsOf(peopleEvent).map((schema) => ({ tool: 'people', schema })),
    ...optionsOf(timeEvent).map((schema) => ({ tool: 'time', schema })),
  ].map(({ tool, schema }) => ({ tool, version: 1, at: AT, event: anyOf(schema, canary) }));
  const unknown = bodies.filter((body) => readBody(body) === null);
  if (unknown.length > 0) throw new Error(`the domain does not read ${JSON.stringify(unknown[0])}`);
  const written = JSON.stringify(bodies);
  return { bodies, canaries: canaries.filter((one) => written.includes(one)) };
}

const optionsOf = (schema: unknown): readonly Schema[] => (schema as Schema)._zod.def.options ?? [];

/** Something that the schema lets through, with as much in it as it takes. */
function anyOf(schema: Schema, canary: () => string): unknown {
  const candidates = candidatesOf(schema, canary);
  const fit = candidates.find((value) => schema.safeParse(value).success);
  if (fit === undefined && !schema.safeParse(undefined).success)
    throw new Error(`nothing fits a ${schema._zod.def.type}`);
  return fit;
}

function candidatesOf({ _zod: { def } }: Schema, canary: () => string): unknown[] {
  const inside = (schema: Schema | undefined) => schema && anyOf(schema, canary);
  switch (def.type) {
    case 'object':
      return [
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, field]) => [name, inside(field)])),
      ];
    case 'array': {
      const lengths = [2, 7, 1, 0];
      return lengths.map((length) => Array.from({ length }, () => inside(def.element)));
    }
    case 'tuple':
      return [(def.items ?? []).map(inside)];
    case 'record':
      return [{ [String(inside(def.keyType))]: inside(def.valueType) }];
    case 'union':
      return (def.options ?? []).map(inside);
    case 'nullable':
    case 'optional':
      return [inside(def.innerType)];
    case 'literal':
      return [...(def.values ?? [])];
    case 'enum':
      return Object.values(def.entries ?? {});
    case 'boolean':
      return [true];
    case 'number':
      return [7, 1, 660, 0];
    default:
      return [canary(), '2026-05-04', AT, ''];
  }
}
