// Signing: beside the yes to a version goes a signature of this device over what it says, in the same sealed entry.
// docs/spec/papers.md, PAPER24.
import { keyOfPaper, PAUSE, type Paper, type PapersState, readBody } from '@orrery/domain';
import type { Suites } from '@orrery/log';
import { hex } from '@orrery/wire';
import type { Space } from '../space/space.ts';
import { statementBytes, wordsOf } from './statement.ts';

/** The same bodies; a yes to a version with its signature. `name`: what I am called there. */
export async function withSignatures(
  { keys }: Suites,
  space: Space,
  { papers }: Pick<PapersState, 'papers'>,
  name: string,
  bodies: readonly unknown[],
): Promise<readonly unknown[]> {
  const { me } = space;
  const pair = space.replica.seat.device?.pair;
  return Promise.all(
    bodies.map(async (body) => {
      const known = readBody(body);
      if (known?.tool !== 'papers' || known.event.type !== 'paperSaid' || !me || !pair) return body;
      const { event, at } = known;
      const draft = draftSigned(papers.get(keyOfPaper(event.kind, event.paper, event.parties)), event);
      const content = draft && wordsOf(draft.content);
      if (!content) return body;
      const said = { paper: event.paper, version: draft.entry, content };
      const statement = statementBytes({ ...said, people: event.parties, by: me, name, at });
      const signature = hex(await keys.sign(pair, statement));
      return { ...known, event: { ...event, signed: { name, signature } } };
    }),
  );
}

function draftSigned(
  paper: Paper | undefined,
  { says, subject }: { readonly says: string; readonly subject: readonly string[] },
) {
  const [version, item] = subject;
  if (says !== 'yes' || item !== undefined || version === PAUSE) return undefined;
  return [...(paper?.drafts.values() ?? [])].find(({ entry }) => entry === version);
}
