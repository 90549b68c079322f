// Looking at a choice again: what one thinks now is added beside what one thought before, and rewrites nothing (COMPASS10).
import type { ChoiceId, LookId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isLocalDate, type LocalDate } from '../kernel/zones.ts';
import { type ChoiceFields, type ChoiceLook, type CompassEvent, choiceFields } from './events.ts';
import type { CompassRefusal } from './faults.ts';
import type { CompassState, CompassThings } from './fold.ts';

/** Said once, or changed while one still writes: a look is known by its id. */
export interface LookIntent {
  readonly type: 'look';
  readonly of: 'choice';
  readonly id: ChoiceId;
  readonly look: LookId;
  /** The person’s own day. */
  readonly on: LocalDate;
  /** Nothing, for a look that is not to be. */
  readonly words: string;
}

/** Everything that was thought on another day, also where two devices wrote at once, the oldest first. */
export function looksOf({ registers, fields }: CompassThings['choice']): ChoiceLook[] {
  const all = registers.looks?.flatMap(({ value }) => value) ?? fields.looks;
  const once = new Map(all.map((look) => [`${look.id} ${look.words}`, look]));
  return [...once.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

export function decideLook(
  state: CompassState,
  { id, look, on, words: said }: LookIntent,
): Result<CompassEvent[], CompassRefusal> {
  const choice = state.choice.get(id);
  if (!choice) return refuse({ code: 'unknown' });
  if (!isLocalDate(on)) return refuse({ code: 'dateUnclear', field: 'on' });
  const words = said.trim();
  const before = looksOf(choice);
  const old = before.find((one) => one.id === look);
  if (words === '' && !old) return refuse({ code: 'saysNothing', field: 'words' });
  const others = before.filter((one) => one.id !== look);
  const looks = words === '' ? others : [...others, { id: look, on: old?.on ?? on, words }];
  const { shape } = choiceFields;
  if (!shape.decision.safeParse(words).success) return refuse({ code: 'textTooLong', field: 'words' });
  if (!shape.looks.safeParse(looks).success) return refuse({ code: 'tooMany', field: 'words' });
  const { revisit } = choice.fields;
  const changes: Partial<ChoiceFields> =
    !old && revisit !== null && revisit <= on ? { looks, revisit: null } : { looks };
  return ok([{ type: 'choiceChanged', id, changes }]);
}
