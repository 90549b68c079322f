// Whether a signed paper is as it was signed: asked without the app, the circle or its keys. docs/spec/papers.md, PAPER29, PAPER30.
import { equalBytes, fromHex, verify } from '@orrery/wire';
import { deviceBy } from './devices.ts';
import { decodeSignedPaper, type FileFault, type SignedName, type SignedPaper } from './file.ts';
import { personCode, statementBytes } from './statement.ts';

export interface Judged extends Pick<SignedName, 'name' | 'at'> {
  /** Twenty-four digits of their key. */
  readonly code: string;
  /**
   * `foreign`: by no device of whoever's key this is. `otherwise`: by theirs, and not to these words, people, name and time.
   * `elsewhere`: their key is of another circle than the first one's.
   */
  readonly fault?: 'foreign' | 'otherwise' | 'elsewhere';
}

export interface Verdict {
  readonly paper: SignedPaper;
  readonly names: readonly Judged[];
  readonly holds: boolean;
}

export async function judgeSignedPaper(bytes: Uint8Array): Promise<Verdict | FileFault> {
  const paper = decodeSignedPaper(bytes);
  return typeof paper === 'string' ? paper : judge(paper);
}

async function judge(paper: SignedPaper): Promise<Verdict> {
  const devices = await Promise.all(paper.signed.map((one) => deviceBy(one.person, one.devices)));
  const [first] = devices;
  const names = await Promise.all(
    paper.signed.map(async (one, at): Promise<Judged> => {
      const device = devices[at];
      const { name, at: when } = one;
      const judged = { name, at: when, code: personCode(one.person) };
      if (!device) return { ...judged, fault: 'foreign' };
      if (first && !equalBytes(device.space, first.space)) return { ...judged, fault: 'elsewhere' };
      const holds = await verify(
        device.sign,
        signedIn(paper, one),
        fromHex(one.signature) ?? new Uint8Array(),
      );
      return holds ? judged : { ...judged, fault: 'otherwise' };
    }),
  );
  return { paper, names, holds: names.every(({ fault }) => fault === undefined) };
}

const signedIn = ({ paper, version, content, signed }: SignedPaper, { person, name, at }: SignedName) =>
  statementBytes({
    ...{ paper, version, content, name, at },
    people: signed.map((one) => one.person),
    by: person,
  });
