// Names in what is shared: of people who are not in, of relationships and tiers. Whoever wrote them, they are read, and written, as every
// other name (SPACE14).
import { cleanName } from '../../kernel/names.ts';
import type { SharedThing } from './events.ts';

/** As long as each may be. */
const [NAME, SHORT] = [80, 40];

export function withCleanNames(what: SharedThing): SharedThing {
  switch (what.kind) {
    case 'person':
      return { ...what, name: cleanName(what.name, NAME), pronouns: cleanName(what.pronouns, SHORT) };
    case 'relationship': {
      const people = what.people.map((one) => ({ ...one, name: cleanName(one.name, NAME) }));
      return { ...what, title: cleanName(what.title, NAME), people };
    }
    case 'tier':
      return { ...what, name: cleanName(what.name, SHORT) };
    default:
      return what;
  }
}
