// The least that opening a space could take: each signature checked, each body opened and each byte hashed in a plain loop.
import { type Replica, type SealingKey, suite } from '@orrery/log';
import { type Bytes, type Entry, hash, hex, type Node, sealedPartOf, signedBytes } from '@orrery/wire';
import type { Space } from '../../packages/client/src/space/space.ts';

/** Operations of the loop, and entries of a delivery, that are under way at once. */
export const TOGETHER = 500;

/** What the loop needs of an entry. */
export interface Bare {
  readonly message: Bytes;
  readonly signature: Bytes;
  readonly signer: CryptoKey;
  readonly header: Bytes;
  readonly body: Bytes | undefined;
  /** Of content. */
  readonly sealing: { readonly key: SealingKey; readonly associated: Bytes } | undefined;
}

/** Puts together what the loop takes of a space. */
export async function bareParts({ replica }: Space): Promise<Bare[]> {
  const members = replica.members();
  const signers = new Map<string, CryptoKey>();
  const signerOf = async (node: Node): Promise<CryptoKey> => {
    const { authorKey, header } = node.entry;
    const who =
      header.control.kind === 'genesis'
        ? header.control.person
        : (members.devices.get(authorKey) ?? members.persons.get(authorKey))?.keys;
    if (!who) throw new Error('nobody wrote it');
    const known = signers.get(authorKey);
    const key = known ?? (await crypto.subtle.importKey('raw', who.sign, 'Ed25519', false, ['verify']));
    signers.set(authorKey, key);
    return key;
  };
  return Promise.all(
    replica.log.graph.nodes.map(async (node) => ({
      message: signedBytes(node.entry.bytes),
      signature: node.entry.signature,
      signer: await signerOf(node),
      header: node.entry.bytes,
      body: replica.body(node.entry.key),
      sealing: await sealingOf(replica, node.entry),
    })),
  );
}

async function sealingOf(replica: Replica, entry: Entry): Promise<Bare['sealing']> {
  if (entry.header.kind !== 'content') return undefined;
  const key = await replica.keyring.keyOf(hex(entry.header.epoch));
  if (!key) throw new Error('no key');
  return { key, associated: sealedPartOf(entry) };
}

/** Nothing but what cannot be avoided; what is checked and opened was put together beforehand. */
export async function bareLoop(parts: readonly Bare[], together: number, signed: boolean): Promise<void> {
  const one = async ({ message, signature, signer, header, body, sealing }: Bare): Promise<void> => {
    const verified = signed ? crypto.subtle.verify('Ed25519', signer, signature, message) : true;
    const plaintext = body && sealing ? suite.open(sealing.key, body, sealing.associated) : true;
    hash(header);
    if (body) hash(body);
    if (!(await verified) || !(await plaintext)) throw new Error('it does not hold');
  };
  if (together === 1) for (const part of parts) await one(part);
  else
    for (let at = 0; at < parts.length; at += together)
      await Promise.all(parts.slice(at, at + together).map(one));
}
