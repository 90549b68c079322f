// What a seat of a vector reads, and what it raises.
import type { Reading, Replica } from '@orrery/log';

/** Once everything was looked at; in an order that does not depend on what came first. */
export async function alarmsOf(replica: Replica): Promise<Readonly<Record<string, string | number>>[]> {
  await replica.checkWraps();
  return replica
    .alarms()
    .map((alarm) => ({ ...alarm }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** By content entry: its text, or why not. */
export async function readingsOf(replica: Replica): Promise<Record<string, string>> {
  const said = (reading: Reading): string =>
    reading.kind === 'read' ? `read: ${new TextDecoder().decode(reading.content.payload)}` : reading.kind;
  const readings: [string, string][] = [];
  for (const { node, stands } of replica.contents()) {
    const word = said(await replica.read(node));
    readings.push([node.entry.key, stands ? word : `aside, ${word}`]);
  }
  return Object.fromEntries(readings.sort(([a], [b]) => (a < b ? -1 : 1)));
}
