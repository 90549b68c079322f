// The source of the screens as text: which file draws which page, and what stands in a tag. Lists that are read out of it are
// held against what browser tests met, so that nothing new on a screen goes unseen.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const web = fileURLToPath(new URL('../packages/web/src', import.meta.url));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text of one opening tag, from its `<` to its `>`, with what stands in braces. */
export function tagFrom(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}') depth--;
    else if (source[at] === '>' && depth === 0 && source[at - 1] !== '=') return source.slice(start, at);
  }
  return source.slice(start);
}

/** What stands in the braces after `name=`. */
export function attribute(tag: string, name: string): string {
  const start = tag.search(new RegExp(`\\b${name}=\\{`));
  if (start < 0) return '';
  let depth = 0;
  for (let at = tag.indexOf('{', start); at < tag.length; at++) {
    if (tag[at] === '{') depth++;
    else if (tag[at] === '}' && --depth === 0) return tag.slice(tag.indexOf('{', start) + 1, at);
  }
  return '';
}

/**
 * An expression with what it takes from a list of labels put in: `labels.wish`, where `labels` comes from a hook of another file
 * (`const labels = useBudgetLabels()`), becomes what stands there under that name.
 */
export const withLabels = (expression: string, source: string, file: string): string =>
  expression.replace(/\b(\w+)\.(\w+)\b/g, (said, from: string, name: string) => {
    const hook = new RegExp(`\\bconst ${from} = (use\\w+Labels)\\(\\)`).exec(source)?.[1];
    const home = hook && new RegExp(`import \\{[^}]*\\b${hook}\\b[^}]*\\} from '([^']+)'`).exec(source)?.[1];
    if (!home) return said;
    const labels = readFileSync(resolve(dirname(file), home), 'utf8');
    const body = labels.slice(labels.indexOf(`function ${hook}(`)).split(/\n\}\n/)[0] ?? '';
    return (
      new RegExp(`\\n {2,}(?:return \\{ )?${name}: (.*?)(?:, \\w+: |,? ?\\}?;?(?:\\n|$))`).exec(body)?.[1] ??
      said
    );
  });

/** A message of the source as a pattern of what it becomes; what is filled in, in `${}` or `{}`, may be anything. */
export const patternOf = (message: string): RegExp =>
  new RegExp(
    `^${message
      .replace(/\s+/g, ' ')
      .trim()
      .split(/\$?\{(?:[^{}]|\{[^{}]*\})*\}/)
      .map(escaped)
      .join('.+')}$`,
  );

/** A screen's file and all files of screens that it draws in, however far down. */
export function filesFrom(entry: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+\.tsx)'/g)) {
      const next = resolve(dirname(file), path);
      if (!relative(web, next).startsWith('ui/')) follow(next);
    }
  };
  follow(entry);
  return [...found];
}

/** The file of each page's screen, by its path: as the route tables say. */
export function screens(): Map<string, string> {
  const tables = [
    'app/routes.ts',
    'app/door-routes.ts',
    'tools/people/routes.ts',
    'tools/time/form-routes.ts',
  ];
  tables.push('tools/time/plan-routes.ts', 'tools/time/grid-routes.ts', 'tools/notes/routes.ts');
  tables.push('tools/notes/wave/routes.ts', 'tools/compass/routes.ts', 'tools/help/routes.ts');
  tables.push('tools/together/routes.ts', 'tools/papers/routes.ts', 'tools/care/routes.ts');
  tables.push('tools/conversations/routes.ts', 'rooms/help/guidance/routes.ts');
  const found = new Map<string, string>();
  for (const table of tables) {
    const source = readFileSync(resolve(web, table), 'utf8');
    const routes = source.matchAll(/path: '([^']+)',\s*screen: \(\) => import\('([^']+)'\)/g);
    for (const [, path = '', file = ''] of routes) found.set(path, resolve(web, dirname(table), file));
  }
  return found;
}
