// Every field that somebody can type into, read out of the source of the screens: which widget, under which label, in which
// file, and on which pages that file can show. A browser test holds what it met against this list, so a new field that it
// does not reach fails it.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../packages/web/src', import.meta.url));

export interface SourceField {
  readonly file: string;
  readonly widget: string;
  /** The labels it may have. */
  readonly labels: readonly RegExp[];
  readonly words: string;
}

/** Widgets that are typed into. What is only chosen from (lists, switches, dials) holds nothing that somebody wrote. */
const widgets =
  /<(TextField|TextArea|PassphraseField|NumberField|HoursField|DurationField|TimeOfDayField|DateField|ComboBox|ZoneField|PeoplePicker|input|textarea|Input|Area)\b/g;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text of one opening tag, from its `<` to its `>`, with what stands in braces. */
function tagFrom(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}') depth--;
    else if (source[at] === '>' && depth === 0 && source[at - 1] !== '=') return source.slice(start, at);
  }
  return source.slice(start);
}

/** What stands in the braces after `name=`. */
function attribute(tag: string, name: string): string {
  const start = tag.search(new RegExp(`\\b${name}=\\{`));
  if (start < 0) return '';
  let depth = 0;
  for (let at = tag.indexOf('{', start); at < tag.length; at++) {
    if (tag[at] === '{') depth++;
    else if (tag[at] === '}' && --depth === 0) return tag.slice(tag.indexOf('{', start) + 1, at);
  }
  return '';
}

/** `t`-strings of an expression as patterns; what is filled in may be anything. */
function messages(expression: string): string[] {
  return [...expression.matchAll(/\bt`((?:[^`\\]|\\.)*)`/g)].map(([, text = '']) => text);
}

function fieldsIn(file: string): SourceField[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(widgets)].flatMap(({ index, 1: widget = '' }) => {
    const tag = tagFrom(source, index);
    const label = attribute(tag, widget === 'PeoplePicker' ? 'addLabel' : 'label');
    const words = messages(label);
    // a widget of ours that hands on the label of its caller: the caller is on the list
    if (words.length === 0 && /^(label|.*\bprops\.\w+.*)$/.test(label)) return [];
    const labels = words.map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\$\{[^}]*\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    );
    return [{ file: relative(web, file), widget, labels, words: words.join(' / ') || label }];
  });
}

/** A screen's file and all files of screens that it draws in, however far down. */
function filesFrom(entry: string): string[] {
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
function screens(): Map<string, string> {
  const tables = ['app/routes.ts', 'tools/people/routes.ts', 'tools/time/form-routes.ts'];
  tables.push('tools/time/plan-routes.ts', 'tools/time/grid-routes.ts');
  const found = new Map<string, string>();
  for (const table of tables) {
    const source = readFileSync(resolve(web, table), 'utf8');
    const routes = source.matchAll(/path: '([^']+)',\s*screen: \(\) => import\('([^']+)'\)/g);
    for (const [, path = '', file = ''] of routes) found.set(path, resolve(web, dirname(table), file));
  }
  return found;
}

/** The fields that each page can show, by its path; the door, which has no path, stands under `locked`. */
export function sourceFields(): Map<string, SourceField[]> {
  const all = new Map(screens());
  all.set('locked', resolve(web, 'rooms/lock/lock.tsx'));
  return new Map([...all].map(([path, file]) => [path, filesFrom(file).flatMap(fieldsIn)]));
}

/** Pages whose screens the list knows: to be held against the app's own route table. */
export const knownPaths = (): string[] => [...screens().keys()];
