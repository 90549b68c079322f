// What somebody chose or said of danger, in whichever tool, until they say that it has passed (help/RULES.md). Whatever suggests to
// share, to ask or to negotiate asks here first.
import type { ChoiceFields, SupportFields } from '../compass/events.ts';
import { pressureIn } from '../compass/insights.ts';
import { dangersTicked } from '../compass/support/support.ts';
import { dangersSaid } from '../help/fold.ts';
import type { Thing } from '../kernel/history.ts';
import type { NoteFields } from '../notes/events.ts';
import { type DangerKind, dangersAmong } from '../notes/words.ts';
import type { Intent } from '../tools.ts';
import type { State } from './week.ts';

export interface Danger {
  /** To oneself. */
  readonly self: boolean;
  readonly others: boolean;
}

/** The danger that stands; null for none (HELP2, HELP3). */
export function dangerIn(state: State): Danger | null {
  const kinds = new Set<DangerKind>(dangersSaid(state.help).map(({ fields }) => fields.kind));
  for (const note of state.notes.notes.values())
    if (note.present && stands(note)) for (const kind of chosenIn(note)) kinds.add(kind);
  for (const choice of state.compass.choice.values())
    if (choice.present && stands(choice) && isPressed(choice)) kinds.add('others');
  for (const kept of state.compass.support.values())
    if (kept.present && stands(kept)) for (const kind of tickedIn(kept)) kinds.add(kind);
  return kinds.size === 0 ? null : { self: kinds.has('self'), others: kinds.has('others') };
}

/** What has to happen when somebody says that it has passed; also of what is put away now and may come back. */
export function asPassed(state: State): Intent[] {
  const notes = [...state.notes.notes.values()].filter((note) => stands(note) && chosenIn(note).length > 0);
  const choices = [...state.compass.choice.values()].filter((choice) => stands(choice) && isPressed(choice));
  const kept = [...state.compass.support.values()].filter((one) => stands(one) && tickedIn(one).length > 0);
  return [
    ...notes.map(
      ({ id }): Intent => ({
        tool: 'notes',
        intent: { type: 'changeNote', note: id, changes: { passed: true } },
      }),
    ),
    ...choices.map(
      ({ id }): Intent => ({
        tool: 'compass',
        intent: { type: 'change', of: 'choice', id, changes: { passed: true } },
      }),
    ),
    ...kept.map(
      ({ id }): Intent => ({
        tool: 'compass',
        intent: { type: 'change', of: 'support', id, changes: { passed: true } },
      }),
    ),
    ...dangersSaid(state.help).map(
      ({ id }): Intent => ({
        tool: 'help',
        intent: { type: 'passDanger', danger: id },
      }),
    ),
  ];
}

/** All values that devices wrote to a field at once, or the one that is so until somebody writes. */
const written = <F, K extends keyof F>({ registers, fields }: Thing<string, F>, field: K): F[K][] =>
  registers[field]?.map(({ value }) => value) ?? [fields[field]];

const stands = <F extends { passed: boolean }>(thing: Thing<string, F>): boolean =>
  written(thing, 'passed').includes(false);

const chosenIn = (note: Thing<string, NoteFields>): DangerKind[] =>
  dangersAmong(
    written(note, 'feelings')
      .flat()
      .map(({ feeling }) => feeling),
  );

const isPressed = (choice: Thing<string, ChoiceFields>): boolean =>
  written(choice, 'asked').some((asked) => pressureIn(asked).length > 0);

const tickedIn = (kept: Thing<string, SupportFields>): DangerKind[] =>
  dangersTicked(written(kept, 'ticked').flat());
