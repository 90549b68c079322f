// What those who can be named in a meaning are called, for a sentence that is being written.
import type { Circle } from '@orrery/client/circle';
import { type BoundaryItem, type MemberId, presentOf, type State } from '@orrery/domain';
import type { Statement, Who } from '@orrery/domain/contradictions';

/** `beside`: who can be named in it, though it binds them to nothing. */
export type People = Omit<Statement, 'id' | 'text'> & { readonly beside?: readonly Who[] };

/** Whose sentence it is by its paper; of a list, by whose behaviour it is about. */
export function peopleOf(
  state: State,
  circle: Circle,
  people: readonly MemberId[],
  item?: Pick<BoundaryItem, 'whose' | 'asks'>,
): People {
  const names = new Map<Who, string[]>();
  const add = (who: string, name: string) => {
    const [first = ''] = name.split(' ');
    if (name.length > 1) names.set(who as Who, [...new Set([name, first].filter((one) => one.length > 1))]);
  };
  for (const { id, ownName } of circle.members()) add(id, ownName);
  const known = new Set([...names.values()].flat().map((name) => name.toLocaleLowerCase()));
  for (const { id, fields } of presentOf(state.people.people))
    if (!known.has(fields.name.toLocaleLowerCase())) add(id, fields.name);
  const all = people as readonly string[] as readonly Who[];
  if (!item) return { people: all, names };
  const author = circle.inCircle.me as string as Who;
  const asked = item.asks as readonly string[] as readonly Who[];
  if (item.whose === 'mine') return { people: [author], author, names, beside: all };
  return { people: [author, ...asked], author, names, ...(item.whose === 'yours' ? { asked } : {}) };
}
