// The files that `orrery plan` reads and writes; what is wrong with one is said line by line.
import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  type Fault,
  type Instance,
  type Parsed,
  type Plan,
  parseInstance,
  parsePlan,
  syntaxErrorPlace,
} from '@orrery/planner';

export const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The instance, or one line for each thing that is wrong with the file. */
export const readInstance = (file: string): Promise<Instance | string[]> => read(file, parseInstance);

/** A plan for the instance, or one line for each thing that is wrong with the file. */
export const readPlan = (file: string, instance: Instance): Promise<Plan | string[]> =>
  read(file, (json) => parsePlan(json, instance));

async function read<T>(file: string, parse: (json: unknown) => Parsed<T>): Promise<T | string[]> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return [`cannot read ${file}: ${message(error)}`];
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = syntaxErrorPlace(text);
    return [`${file}${place ? `:${place.line}:${place.column}` : ''} is not JSON: ${message(error)}`];
  }
  const parsed = parse(json);
  return parsed.ok ? parsed.value : parsed.why.map((fault) => faultLine(file, fault));
}

export const faultLine = (file: string, { path, code, message: why }: Fault) =>
  `${file}: ${path === '' ? 'the file' : path} ${why} (${code})`;

/** Why the file cannot be written, before anything is searched for; undefined when it can. */
export async function cannotWrite(out: string): Promise<string | undefined> {
  try {
    const there = await stat(out).catch(() => undefined);
    if (there?.isDirectory()) return `cannot write ${out}: it is a folder`;
    await access(there ? out : dirname(resolve(out)), constants.W_OK);
    return undefined;
  } catch (error) {
    return `cannot write ${out}: ${message(error)}`;
  }
}
