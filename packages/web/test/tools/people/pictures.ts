// Random networks to be drawn, for tests of layout.
import fc from 'fast-check';
import type { Circle, Picture, RingOfSitters, Sitter, Tie } from '../../../src/tools/people/map/picture.ts';

const name = fc.oneof(
  fc.constantFrom(
    'Sam',
    'Kit',
    'Noor',
    'Ines',
    'Jo',
    'Maximiliane',
    'Zoë',
    'Þórdís Ragnheiður',
    '美咲',
    'יעל',
  ),
  fc.string({ minLength: 1, maxLength: 40 }),
);

/** Up to `most` people at a width: some partners on one to four rings, metamours, further people, groups, and some not linked. */
export function pictureOf(width: number, most = 30): fc.Arbitrary<Picture> {
  return fc
    .record({
      names: fc.array(name, { minLength: 1, maxLength: most }),
      tiers: fc.integer({ min: 1, max: 4 }),
      choices: fc.array(fc.nat(1000), { minLength: most * 3, maxLength: most * 3 }),
      partners: fc.integer({ min: 10, max: 100 }),
      circles: fc.nat(3),
      mirrored: fc.boolean(),
    })
    .map(({ names, tiers, choices, partners, circles, mirrored }) => {
      const pick = (k: number, of: number) => (choices[k] ?? 0) % of;
      const sitters = new Map<string, Sitter>();
      const rings: RingOfSitters[] = [];
      const ties: Tie[] = [];
      const unlinked: string[] = [];
      const ringNamed = (id: string, ringName: string, person: string) => {
        const ring = rings.find((r) => r.id === id);
        if (ring) (ring.people as string[]).push(person);
        else rings.push({ id, name: ringName, detail: 'agreed', dotted: id > 't9', people: [person] });
      };
      const first: string[] = [];
      const second: string[] = [];
      names.forEach((called, k) => {
        const id = `p${k}`;
        const lot = pick(k, 100);
        let through: string[] = [];
        const isPartner = k === 0 || lot < partners * 0.6;
        if (isPartner) {
          ringNamed(
            `t${pick(k + most, tiers)}`,
            ['Primary', 'Secondary', 'Nesting partners', 'Comet'][pick(k + most, tiers)] ?? '',
            id,
          );
          ties.push({ id: `r${k}`, between: ['me', id], mine: true, share: pick(k, 11) / 10 });
          first.push(id);
        } else if (lot < 80) {
          through = [first[pick(k + 2 * most, first.length)] ?? 'p0'];
          ringNamed('x-metamours', 'Metamours', id);
          second.push(id);
        } else if (lot < 92 && second.length > 0) {
          through = [second[pick(k + 2 * most, second.length)] ?? 'p0'];
          ringNamed('y-wider', 'Wider network', id);
        } else unlinked.push(id);
        for (const hinge of through)
          ties.push({ id: `r${k}-${hinge}`, between: [hinge, id], mine: false, share: 0 });
        sitters.set(id, { id, name: called, detail: `${lot % 12} dates`, isPartner, through });
      });
      const joined: Circle[] = [];
      for (let k = 0; k < circles && first.length > 1; k++) {
        const members = ['me', first[k % first.length] ?? '', first[(k + 1) % first.length] ?? ''];
        joined.push({ id: `c${k}`, name: k ? '' : 'The triad', members, mine: true, share: 0.2 });
      }
      rings.sort((a, b) => (a.id < b.id ? -1 : 1));
      return {
        width,
        me: 'You',
        sitters,
        rings,
        ties,
        circles: joined,
        unlinked,
        unlinkedName: 'Not linked yet',
        mirrored,
      };
    });
}
