// Yes and no on a subject, as one client sees them: a yes counts only if every no on its subject is among its ancestors, no yes
// voids a no, leaving is a no on everything, and what cannot be opened is its author's no until later words cover it.

import type { Reading, Replica } from '@orrery/log';
import { controlOf, type Node } from '@orrery/wire';
import type { Saying } from './world.ts';

export interface Answer {
  readonly node: Node;
  readonly person: string;
  readonly yes: boolean;
}

/** What can be read; undefined where it is no saying. */
export function sayingOf(payload: Uint8Array): Saying | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(payload)) as Saying;
  } catch {
    return undefined;
  }
}

/** Everything that one device reads, by id as hex. */
export type Readings = ReadonlyMap<string, Reading>;

/** Everybody's answers on a subject, also those that are none any more. */
export function answersOn(
  replica: Replica,
  readings: Readings,
  subject: string,
  parties: readonly string[],
): Answer[] {
  const answers: Answer[] = [];
  for (const { node, person, stands } of replica.contents()) {
    if (!parties.includes(person) || node.entry.header.erasable) continue;
    const reading = readings.get(node.entry.key);
    if (reading?.kind !== 'read') {
      answers.push({ node, person, yes: false });
      continue;
    }
    const saying = sayingOf(reading.content.payload);
    if (saying?.subject !== subject || saying.kind === 'note') continue;
    if (saying.kind === 'no' || stands) answers.push({ node, person, yes: saying.kind === 'yes' });
  }
  for (const node of replica.log.graph.nodes) {
    const end = controlOf(node, 'end');
    const members = replica.members();
    const person = end && [...members.persons.values()].find(({ ends }) => ends.includes(node))?.id;
    if (person && parties.includes(person)) answers.push({ node, person, yes: false });
  }
  return answers;
}

export function isInForce(
  answers: readonly Answer[],
  parties: readonly string[],
  isBefore: (a: Node, b: Node) => boolean,
): boolean {
  const refusals = answers.filter(({ yes }) => !yes);
  return parties.every((party) =>
    answers.some(
      ({ node, person, yes }) => yes && person === party && refusals.every((no) => isBefore(no.node, node)),
    ),
  );
}
