// Every field that somebody can type into, read out of the source of the screens: which widget, under which label, in which
// file, and on which pages that file can show. A browser test holds what it met against this list, so a new field that it
// does not reach fails it.
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { attribute, filesFrom, patternOf, screens, tagFrom, web, withLabels } from './source.ts';

export interface SourceField {
  readonly file: string;
  readonly widget: string;
  /** The labels it may have. */
  readonly labels: readonly RegExp[];
  readonly words: string;
}

/** Widgets that are typed into. What is only chosen from (lists, switches, dials) holds nothing that somebody wrote. */
const widgets =
  /<(TextField|TextArea|PassphraseField|NumberField|HoursField|DurationField|TimeOfDayField|DateField|ComboBox|ZoneField|PeoplePicker|DayList|input|textarea|Input|Area)\b/g;

/** `t`-strings of an expression. */
function messages(expression: string): string[] {
  return [...expression.matchAll(/\bt`((?:[^`\\]|\\.)*)`/g)].map(([, text = '']) => text);
}

function fieldsIn(file: string): SourceField[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(widgets)].flatMap(({ index, 1: widget = '' }) => {
    const tag = tagFrom(source, index);
    const label = withLabels(attribute(tag, widget === 'PeoplePicker' ? 'addLabel' : 'label'), source, file);
    const words = messages(label);
    // a widget of ours that hands on the label of its caller: the caller is on the list
    if (words.length === 0 && /^(label|.*\bprops\.\w+.*)$/.test(label)) return [];
    return [
      { file: relative(web, file), widget, labels: words.map(patternOf), words: words.join(' / ') || label },
    ];
  });
}

/** The fields that each page can show, by its path; the door, which has no path, stands under `locked`. */
export function sourceFields(): Map<string, SourceField[]> {
  const all = new Map(screens());
  all.set('locked', resolve(web, 'rooms/lock/lock.tsx'));
  return new Map([...all].map(([path, file]) => [path, filesFrom(file).flatMap(fieldsIn)]));
}

/** Pages whose screens the list knows: to be held against the app's own route table. */
export const knownPaths = (): string[] => [...screens().keys()];
