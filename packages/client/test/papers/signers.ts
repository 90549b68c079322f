// People with keys in one circle, and papers that they sign: as the sealed log would have them, without the log.
import type { AgreementContent, MemberId, MetamourContent, PledgeContent } from '@orrery/domain';
import { admission, foundSpace, type KeyPair, keySuite, prove, suite } from '@orrery/log';
import {
  type Bytes,
  type Control,
  concatBytes,
  encodeHeader,
  type Header,
  hex,
  signedBytes,
  ZERO,
} from '@orrery/wire';
import type { Introduction } from '../../src/papers/devices.ts';
import { encodeSignedPaper, type SignedName, type SignedPaper } from '../../src/papers/file.ts';
import { statementBytes } from '../../src/papers/statement.ts';

export interface Signer {
  readonly name: string;
  readonly person: KeyPair;
  readonly id: MemberId;
  readonly device: KeyPair;
  readonly devices: readonly Introduction[];
}

const pair = (): Promise<KeyPair> => keySuite.pair(suite.randomBytes(32));
const header = (
  rest: Pick<Header, 'kind' | 'space' | 'author' | 'seq' | 'prev' | 'parents'> & { control: Control },
) => encodeHeader({ erasable: false, epoch: ZERO, bodyLength: 0, bodyHash: ZERO, ...rest });

async function signedBy(by: KeyPair, bytes: Bytes): Promise<Introduction> {
  return { header: bytes, signature: await keySuite.sign(by, signedBytes(bytes)) };
}

/** Whoever founds a circle. */
export async function founder(name: string): Promise<Signer & { readonly space: Bytes }> {
  const [person, device] = [await pair(), await pair()];
  const parts = { form: 'circle', role: 'member', founding: suite.randomBytes(32) } as const;
  const { space } = await foundSpace(keySuite, person, parts);
  const proven = await prove(keySuite, space, person.keys.sign, device);
  const control = { kind: 'device', device: proven } as const;
  const bytes = header({
    ...{ kind: 'device', space, author: person.keys.sign, seq: 0, prev: ZERO, parents: [space], control },
  });
  const id = hex(person.keys.sign) as MemberId;
  return { name, person, id, device, space, devices: [await signedBy(person, bytes)] };
}

/** Whoever was let in: what of it is written down needs nobody else’s signature. */
export async function guest(name: string, space: Bytes): Promise<Signer> {
  const [person, device, token] = [await pair(), await pair(), await pair()];
  const invitation = { invite: suite.randomBytes(32), role: 'member', token } as const;
  const { person: came, device: first } = await admission(keySuite, space, invitation, person, device);
  const parts = [came.wrap, came.possession, first.sign, first.wrap, first.possession];
  const id = hex(person.keys.sign) as MemberId;
  return { name, person, id, device, devices: [{ comes: concatBytes(space, Uint8Array.of(0), ...parts) }] };
}

/** The same person on one more device, which the one before let in. */
export async function onAnother(one: Signer, space: Bytes): Promise<Signer> {
  const device = await pair();
  const proven = await prove(keySuite, space, one.person.keys.sign, device);
  const control = { kind: 'device', device: proven } as const;
  const author = suite.randomBytes(32);
  const bytes = header({ kind: 'device', space, author, seq: 1, prev: author, parents: [], control });
  return { ...one, device, devices: [...one.devices, await signedBy(one.device, bytes)] };
}

export const nights: AgreementContent = {
  ...{ kind: 'agreement', title: 'Nights away', review: '', ends: { until: '', zone: '' } },
  sections: [
    {
      ...{ id: 's1', title: 'Overnights and homes' },
      items: [
        { id: 'i1', text: 'We say the day before.' },
        { id: 'i2', text: 'Our own bed is for the two of us.' },
      ],
    },
  ],
};

export const pledge: PledgeContent = {
  ...{ kind: 'pledge', title: 'Our pledge', limits: '', safer: '', aftercare: 'Tea.', review: '' },
  ...{ slow: 'amber', stop: 'red', ends: { until: '2026-12-01', zone: 'Europe/Berlin' } },
  activities: [{ id: 'a1', text: 'Rope' }],
};

export const beside: MetamourContent = {
  ...{ kind: 'metamour', title: 'Beside each other', setting: 'A walk', minutes: 45, there: '' },
  ...{ besides: '', leave: 'I am off', review: '', ends: { until: '', zone: '' } },
  points: [{ id: 'l1', of: 'limit', text: 'Each goes home alone.' }],
};

export const at = '2026-05-01T08:00:00Z';

export async function signs(
  one: Signer,
  { paper, version, content }: Pick<SignedPaper, 'paper' | 'version' | 'content'>,
  people: readonly MemberId[],
): Promise<SignedName> {
  const { id: by, name, devices } = one;
  const statement = statementBytes({ paper, version, content, people, by, name, at });
  return { person: by, name, at, signature: hex(await keySuite.sign(one.device, statement)), devices };
}

export async function signedPaper(
  content: SignedPaper['content'],
  signers: readonly Signer[],
): Promise<SignedPaper> {
  const people = signers.map(({ id }) => id).sort();
  const what = { paper: 'p1', version: `${'ab'.repeat(32)}.0`, content };
  const signed = await Promise.all(signers.map((one) => signs(one, what, people)));
  return { ...what, saved: at, signed: signed.sort((a, b) => (a.person < b.person ? -1 : 1)) };
}

export const bytesOf = (paper: SignedPaper): Bytes => encodeSignedPaper(paper);
