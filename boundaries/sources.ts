// Reads what every source file imports, with a real parser: a check that silently skips .ts files is worse than none.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';

export const root = join(import.meta.dirname, '..');

export interface Import {
  /** What stands between the quotes. */
  readonly from: string;
  /** Whether only types come over. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** Path from the repository's root, with slashes. */
  readonly path: string;
  /** The text without comments and strings, for rules about what code mentions. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Reads one source; throws when it cannot be parsed. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const imports: Import[] = [
    ...staticImports.map((i) => ({
      from: i.moduleRequest.value,
      typeOnly: i.entries.length > 0 && i.entries.every((e) => e.isType),
    })),
    ...staticExports.flatMap((e) =>
      e.entries
        .filter((entry) => entry.moduleRequest)
        .map((entry) => ({ from: entry.moduleRequest?.value ?? '', typeOnly: entry.isType })),
    ),
    ...dynamicImports.map((i) => ({
      from: text.slice(i.moduleRequest.start, i.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
    })),
  ];
  let code = text;
  for (const comment of parsed.comments) {
    const blank = ' '.repeat(comment.end - comment.start);
    code = code.slice(0, comment.start) + blank + code.slice(comment.end);
  }
  code = code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
  return { path, code, imports };
}

/** Every TypeScript source that git tracks or would track. */
export function readSources(): Source[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}
