// Every part of a screen that is not always there (dialogs, sheets, menus, lists that open, further steps, notices, empty
// states, progress), read out of the source: which widget, in which file, with which words. A browser test holds the states
// that it opens against this list, so a new one that it does not open fails it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { attribute, patternOf, tagFrom, web, withLabels } from './source.ts';

export interface SourceState {
  /** `tools/time/time-screen.tsx Dialog: That time is not free` */
  readonly key: string;
  readonly widget: Widget;
  /** What it may be called; empty where the caller says it. */
  readonly words: readonly RegExp[];
}

/** By widget: its file under ui/, and the attribute with its name; Empty has it between its tags. */
const widgets = {
  Dialog: ['dialog', 'title'],
  Sheet: ['sheet', 'title'],
  Menu: ['menu', 'label'],
  Select: ['select', 'label'],
  ComboBox: ['combo-box', 'label'],
  DateField: ['date-field', 'label'],
  Disclosure: ['disclosure', 'label'],
  Notice: ['notice', 'what'],
  Progress: ['progress', 'words'],
  Empty: ['empty', ''],
} as const;
export type Widget = keyof typeof widgets;

/** Messages of an expression: `t`-strings and what stands in `Trans`; of a plural each form. */
function messages(expression: string): string[] {
  const plain = [...expression.matchAll(/\bt`((?:[^`\\$]|\\.|\$(?!\{plural)\{?)*)`/g)].map(
    ([, text = '']) => text,
  );
  const forms = [...expression.matchAll(/\b(?:one|other): ['`]([^'`]*)['`]/g)].map(([, text = '']) =>
    text.replaceAll('#', '{n}'),
  );
  const inTags = [...expression.matchAll(/<Trans>([\s\S]*?)<\/Trans>/g)].map(([, text = '']) => text);
  return [...plain, ...forms, ...inTags];
}

function statesIn(file: string): SourceState[] {
  const source = readFileSync(file, 'utf8');
  return (Object.keys(widgets) as Widget[]).flatMap((widget) => {
    const [module, name] = widgets[widget];
    // a screen may have a component of its own by that name
    if (!new RegExp(`import \\{[^}]*\\b${widget}\\b[^}]*\\} from '[./]*ui/${module}\\.tsx'`).test(source))
      return [];
    return [...source.matchAll(new RegExp(`<${widget}\\b`, 'g'))].map(({ index }) => {
      const tag = tagFrom(source, index);
      const inside = source.slice(index + tag.length + 1);
      const said = name
        ? withLabels(attribute(tag, name), source, file)
        : inside.slice(0, inside.indexOf(`</${widget}>`));
      const words = messages(said);
      const called = words.map((text) => text.replace(/\s+/g, ' ').trim()).join(' / ');
      const key = `${relative(web, file)} ${widget}${called ? `: ${called}` : ''}`;
      return { key, widget, words: words.map(patternOf) };
    });
  });
}

const screenFiles = (): string[] =>
  readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !/^(ui|gallery)[/\\]/.test(path))
    .map((path) => join(web, path))
    .sort();

/** All of them, each once by its key. */
export const sourceStates = (): Map<string, SourceState> =>
  new Map(
    screenFiles()
      .flatMap(statesIn)
      .map((state) => [state.key, state]),
  );
