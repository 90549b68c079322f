// Both values of a question in words, whatever it is about; and which of them are texts.
import type { FieldsOf, Question, ThingKind, Version, WrittenTwice } from '@orrery/domain';
import { useCompassValues } from './compass-values.ts';
import { useNoteValues } from './note-values.ts';
import { usePeopleValues } from './people-values.ts';
import { useTimeValues } from './time-values.ts';

/** For each field how it is said, given all that belongs to it and whose it is. Exhaustive by type. */
export type Sayings = {
  readonly [K in ThingKind]: {
    readonly [F in Question<K>]: (value: FieldsOf<K>[F], fields: FieldsOf<K>, id: string) => string;
  };
};

type Say = (value: unknown, fields: unknown, id: string) => string;

/** Says one of the versions of a question. */
export function useValues(): (twice: WrittenTwice, version: Version<object>) => string {
  const sayings: Sayings = {
    ...usePeopleValues(),
    ...useTimeValues(),
    ...useNoteValues(),
    ...useCompassValues(),
    device: { name: (name) => name },
  };
  return ({ of, id, field }, { fields }) => {
    const say = (sayings[of] as Record<string, Say | undefined>)[field];
    return say?.((fields as Record<string, unknown>)[field], fields, id) ?? '';
  };
}

const long: ReadonlySet<string> = new Set([
  ...['notes', 'coversNote', 'rightsNote', 'note', 'good', 'change'],
  ...['what', 'thoughts', 'body', 'need', 'did', 'rather', 'story', 'speaksFor', 'speaksAgainst', 'echo'],
  ...['toKnow', 'question', 'cameOut', 'ask', 'onNo', 'decided'],
  ...['plan', 'afterwards', 'meaning', 'gives', 'lacks', 'stayed', 'wishes', 'decision', 'remember'],
]);
const short: ReadonlySet<string> = new Set([
  'name',
  'pronouns',
  'title',
  'place',
  'timing',
  'toWhom',
  'message',
  'call',
  'talk',
]);

/** Whether it is something that people write: of long ones both can stay. Null for what is chosen, not written. */
export const textOf = ({ of, field }: WrittenTwice): 'long' | 'short' | null => {
  // what a rule says is put together from a list, what is written of an idea is not
  if (of === 'rule' && field === 'what') return null;
  return long.has(field) ? 'long' : short.has(field) ? 'short' : null;
};
