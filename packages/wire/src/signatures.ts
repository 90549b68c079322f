// Every signature that an entry carries, and under which key each must hold: its author's over the header, and inside
// an introduction those of the keys that come in. docs/spec/wire.md, WIRE23–WIRE26.
import type { Bytes } from './bytes.ts';
import type { ProvenKeys } from './control.ts';
import { type Entry, signedBytes } from './entry.ts';
import { comingBytes, possessionBytes, tokenBytes } from './keys.ts';
import type { ContextFault } from './verdict.ts';

/** Whether a signature over a message holds under a key; native in the app, replaced in simulations. */
export type Verify = (key: Uint8Array, message: Bytes, signature: Uint8Array) => Promise<boolean>;

/**
 * The first signature that does not hold, in the order of the rules. `signer`: the author's key. `person`: the author's person's key.
 * `token`: the key of the invitation, for an admission.
 */
export async function signatureFault(
  verify: Verify,
  entry: Entry,
  signer: Bytes,
  person: Bytes,
  token: Bytes | undefined,
): Promise<ContextFault | undefined> {
  const { control, space } = entry.header;
  if (!(await verify(signer, signedBytes(entry.bytes), entry.signature))) return 'signatureWrong';
  const proves = (device: ProvenKeys, of: Bytes) =>
    verify(device.sign, possessionBytes(space, of, device), device.possession);
  if (control.kind === 'device')
    return (await proves(control.device, person)) ? undefined : 'possessionUnproven';
  if (control.kind !== 'admit') return undefined;
  const { invite, role, person: guest, device } = control;
  const comes = await verify(guest.sign, comingBytes(space, role, guest, device), guest.possession);
  if (!comes || !(await proves(device, guest.sign))) return 'possessionUnproven';
  const message = tokenBytes(space, invite, guest, device);
  return token && (await verify(token, message, control.tokenSignature)) ? undefined : 'tokenWrong';
}
