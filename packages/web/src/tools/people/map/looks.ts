import { ME, type Network } from '@orrery/domain';
import { type Appearance, appearance, me } from '../../../ui/appearance.ts';

/** Marks and colours of all who are drawn, by id. */
export function looksOf(network: Network): ReadonlyMap<string, Appearance> {
  const looks = new Map<string, Appearance>([[ME, me]]);
  for (const [id, { person }] of network.bodies) looks.set(id, appearance(person.fields.look));
  return looks;
}
