// Options of a choice, each known by an id of its own (COMPASS11).
import type { OptionId } from '../kernel/ids.ts';
import type { ChoiceOption } from './events.ts';

type Written = Omit<ChoiceOption, 'id'> & { readonly id?: OptionId | undefined };

/** Options as they are read: one that was written without an id, or with one that is taken, is called by its place. */
export function withOptionIds(options: readonly Written[]): ChoiceOption[] {
  const taken = new Set<string>();
  const isFirst = (id: string | undefined) => id !== undefined && !taken.has(id) && taken.add(id).size > 0;
  const own = options.map(({ id }) => (isFirst(id) ? id : undefined));
  return options.map((option, at) => {
    if (own[at] !== undefined) return option as ChoiceOption;
    let id = `place ${at + 1}`;
    while (taken.has(id)) id += ' again';
    taken.add(id);
    return { ...option, id: id as OptionId };
  });
}

/** An option that was taken away stands where it was, as it was; the others stay as they are by now. */
export const withOptionBack = (
  options: readonly ChoiceOption[],
  option: ChoiceOption,
  at: number,
): ChoiceOption[] =>
  options.some(({ id }) => id === option.id)
    ? [...options]
    : [...options.slice(0, at), option, ...options.slice(at)];
