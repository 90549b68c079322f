// The signed file of a paper that is in force: what each of its people signed, and how their devices came in. docs/spec/papers.md,
// PAPER26, PAPER31.
import {
  lastSaid,
  type MemberId,
  minutesOf,
  ok,
  type Paper,
  type PaperVersion,
  type Result,
  refuse,
  standingOfPaper,
} from '@orrery/domain';
import type { Bytes } from '@orrery/wire';
import type { Circle } from '../circle/circle.ts';
import { introductionsOf } from './devices.ts';
import { encodeSignedPaper, type FileFault, isMoment, type SignedName, type SignedPaper } from './file.ts';
import { wordsOf } from './statement.ts';
import { judgeSignedPaper } from './verify.ts';

export type SavingWhy =
  | { readonly code: 'notInForce' }
  /** These signed with a version of the app that left no signature for others, or one that does not hold. */
  | { readonly code: 'signatureMissing'; readonly by: readonly MemberId[] }
  /** Of more people on more devices than one file holds, say. */
  | { readonly code: 'unreadable'; readonly fault: FileFault };

/** `now`: ISO 8601 with Z. */
export async function saveSignedPaper(
  circle: Circle,
  paper: Paper,
  now: string,
): Promise<Result<Bytes, SavingWhy>> {
  const standing = standingOfPaper(paper, circle.inCircle, minutesOf(now));
  if (standing.kind !== 'inForce') return refuse({ code: 'notInForce' });
  const { version } = standing;
  const found = paper.parties.map((party) => ({ party, name: nameUnder(circle, paper, version, party) }));
  const signed = found.flatMap(({ name }) => name ?? []);
  const content = wordsOf(version.draft.content);
  // one’s own list is nobody’s to sign
  if (!content) return refuse({ code: 'notInForce' });
  const file: SignedPaper = { saved: now, paper: paper.paper, version: version.id, content, signed };
  const missing = found.flatMap(({ party, name }) => (name ? [] : [party]));
  if (missing.length > 0) return refuse({ code: 'signatureMissing', by: missing });
  const bytes = encodeSignedPaper(file);
  // as whoever gets it will
  const verdict = await judgeSignedPaper(bytes);
  if (typeof verdict === 'string') return refuse({ code: 'unreadable', fault: verdict });
  const wrong = paper.parties.filter((_, at) => verdict.names[at]?.fault !== undefined);
  return wrong.length > 0 ? refuse({ code: 'signatureMissing', by: wrong }) : ok(bytes);
}

function nameUnder(
  { space }: Circle,
  paper: Paper,
  version: PaperVersion,
  party: MemberId,
): SignedName | undefined {
  const yeses = lastSaid(paper, party, [version.id]).filter(({ says }) => says === 'yes');
  for (const { entry, at, signed } of yeses) {
    const device = space.nodeOf(entry)?.entry.authorKey;
    const devices = device === undefined ? undefined : introductionsOf(space.replica.members(), device);
    // what a changed app wrote otherwise, nobody could read in a file
    if (signed && devices && isMoment(at) && /^[0-9a-f]{128}$/.test(signed.signature))
      return { person: party, name: signed.name, at, signature: signed.signature, devices };
  }
  return undefined;
}
