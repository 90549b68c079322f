// What the vault wants of a passkey: 32 secret bytes that its keeper (the device, a security key, a password manager) gives out
// only after looking who asks. WebAuthn with its PRF extension; there is no server, so nothing but these bytes matters.
import { type Bytes, suite } from '@orrery/log';
import { done, not, type Verdict } from './verdict.ts';
import { base64url } from './write.ts';

export interface MadePasskey {
  /** By what its keeper finds it again; no secret. */
  readonly credential: Bytes;
  /** The caller wipes it. */
  readonly secret: Bytes;
}

export interface Passkeys {
  /** Makes one, and answers what it gives for that salt. `called` stands in its keeper's list, for all who use the device. */
  create(
    order: { readonly user: Bytes; readonly salt: Bytes; readonly called: string },
    signal?: AbortSignal,
  ): Promise<Verdict<MadePasskey>>;
  /** What it gives for a salt: always the same, and only to whom its keeper has verified. The caller wipes it. */
  get(credential: Bytes, salt: Bytes, signal?: AbortSignal): Promise<Verdict<Bytes>>;
  /** Tells its keeper that it opens nothing any more. Not every keeper listens. Never rejects. */
  forget(credential: Bytes): Promise<void>;
}

const SECRET_LENGTH = 32;
/** Milliseconds for somebody to look for their key and touch it. */
const PATIENCE = 120_000;
/** ES256, Ed25519 and RS256: whatever the keeper has. Nobody ever asks for a signature. */
const ALGORITHMS = [-7, -8, -257] as const;

/** This page's passkeys; undefined where the browser has none. They belong to a name, never to a bare address. */
export function webPasskeys(): Passkeys | undefined {
  if (typeof PublicKeyCredential === 'undefined' || !navigator.credentials) return undefined;
  const host = location.hostname;
  if (/^[\d.]+$|:/.test(host)) return undefined;

  const get: Passkeys['get'] = (credential, salt, signal) =>
    asked(async () => {
      const given = await navigator.credentials.get({
        ...(signal && { signal }),
        publicKey: {
          rpId: host,
          challenge: suite.randomBytes(32),
          allowCredentials: [{ type: 'public-key', id: credential }],
          userVerification: 'required',
          timeout: PATIENCE,
          extensions: { prf: { eval: { first: salt } } },
        },
      });
      const secret = secretIn(given);
      return secret ? done(secret) : not({ code: 'passkeyUnfit' });
    });

  const forget: Passkeys['forget'] = async (credential) => {
    const order = { rpId: host, credentialId: base64url(credential) };
    await PublicKeyCredential.signalUnknownCredential?.(order).catch(() => undefined);
  };

  return {
    get,
    forget,
    create: ({ user, salt, called }, signal) =>
      asked(async () => {
        const made = await navigator.credentials.create({
          ...(signal && { signal }),
          publicKey: {
            rp: { id: host, name: called },
            user: { id: user, name: called, displayName: called },
            challenge: suite.randomBytes(32),
            pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
            // not required; but some phones have the extension only for passkeys that stand in their list
            authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
            attestation: 'none',
            timeout: PATIENCE,
            extensions: { prf: { eval: { first: salt } } },
          },
        });
        if (!(made instanceof PublicKeyCredential)) return not({ code: 'passkeyUnavailable' });
        const credential = new Uint8Array(made.rawId);
        const secret = secretIn(made);
        if (secret) return done({ credential, secret });
        // many say only that they can, and give it at the next touch
        const given = made.getClientExtensionResults().prf?.enabled
          ? await get(credential, salt, signal)
          : not({ code: 'passkeyUnfit' as const });
        if (given.ok) return done({ credential, secret: given.value });
        await forget(credential);
        return given;
      }),
  };
}

function secretIn(credential: Credential | null): Bytes | undefined {
  if (!(credential instanceof PublicKeyCredential)) return undefined;
  const first = credential.getClientExtensionResults().prf?.results?.first;
  return first?.byteLength === SECRET_LENGTH ? bytesOf(first) : undefined;
}

/** The same bytes, not a copy of them: what is wiped is what was given. Password managers give views. */
const bytesOf = (given: BufferSource): Bytes =>
  ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer as ArrayBuffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);

/** Browsers do not tell who was refused from who let the time pass or has no such passkey: they are not to know. */
async function asked<T>(ask: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await ask();
  } catch (error) {
    const { name } = error as Error;
    const isNotUsed = name === 'NotAllowedError' || name === 'AbortError';
    return not({ code: isNotUsed ? 'passkeyNotUsed' : 'passkeyUnavailable' });
  }
}
