// What the standards and those who study them published, against the app’s own cryptography. Needs no files and no Node:
// browsers run it too.
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { keySuite, suite, utf8 } from '@orrery/log';
import { concatBytes, hex, isSigningKey, isWrappingKey, verify } from '@orrery/wire';
import { bytesOf } from './outcome.ts';
import rfc8032 from './published/ed25519-rfc8032.json';
import speccheck from './published/ed25519-speccheck.json';
import rfc9180 from './published/hpke-rfc9180.json';

/** PrivateKeyInfo of RFC 8410 before the 32 bytes of the seed. */
const PKCS8 = bytesOf('302e020100300506032b657004220420');

/** One line for each thing that was looked at: what, and `right` or what was wrong. */
export type Report = readonly { readonly what: string; readonly found: string }[];

const line = (what: string, isRight: boolean, found = 'wrong') => ({
  what,
  found: isRight ? 'right' : found,
});

async function ed25519() {
  const lines = [];
  for (const { name, secret, key, message, signature } of rfc8032.cases) {
    const [publicKey, said, expected] = [bytesOf(key), bytesOf(message), bytesOf(signature)];
    const encoded = concatBytes(PKCS8, bytesOf(secret));
    const signing = await crypto.subtle.importKey('pkcs8', encoded, 'Ed25519', false, ['sign']);
    const made = new Uint8Array(await crypto.subtle.sign('Ed25519', signing, said));
    lines.push(line(`${name}: the key may come in`, isSigningKey(publicKey)));
    lines.push(line(`${name}: signs`, hex(made) === signature, hex(made)));
    lines.push(line(`${name}: verifies`, await verify(publicKey, said, expected)));
    lines.push(
      line(
        `${name}: of nothing else`,
        !(await verify(publicKey, concatBytes(said, said, utf8('x')), expected)),
      ),
    );
  }
  return lines;
}

/** A signature counts where its key may come in and it verifies: none of these does. */
async function edgeCases() {
  const lines = [];
  for (const [at, { key, message, signature }] of speccheck.cases.entries()) {
    const isIn = isSigningKey(bytesOf(key));
    const holds = await verify(bytesOf(key), bytesOf(message), bytesOf(signature)).catch(() => false);
    const found = `key ${isIn ? 'in' : 'out'}, signature ${holds ? 'holds' : 'does not hold'}`;
    lines.push(line(`edge case ${at}: counts nowhere`, !(isIn && holds), found));
  }
  return lines;
}

async function hpke() {
  const { info, ikmE, ikmR, pkR, skR, enc, encryptions } = rfc9180;
  const cipher = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const pair = await cipher.kem.deriveKeyPair(bytesOf(ikmR).buffer);
  const publicKey = new Uint8Array(await cipher.kem.serializePublicKey(pair.publicKey));
  const privateKey = new Uint8Array(await cipher.kem.serializePrivateKey(pair.privateKey));
  const lines = [
    line(
      'RFC 9180, A.1.1: the recipient’s key follows from its seed',
      hex(publicKey) === pkR,
      hex(publicKey),
    ),
    line('RFC 9180, A.1.1: and its secret key', hex(privateKey) === skR, hex(privateKey)),
    line('RFC 9180, A.1.1: it may come in', isWrappingKey(publicKey)),
  ];
  const context = bytesOf(info).buffer;
  const parts = { recipientPublicKey: pair.publicKey, info: context, ekm: bytesOf(ikmE).buffer };
  const sender = await cipher.createSenderContext(parts);
  const recipient = await cipher.createRecipientContext({
    recipientKey: pair,
    enc: bytesOf(enc).buffer,
    info: context,
  });
  const made = hex(new Uint8Array(sender.enc));
  lines.push(line('RFC 9180, A.1.1: encapsulates', made === enc, made));
  for (const [at, { pt, aad, ct }] of encryptions.entries()) {
    const associated = bytesOf(aad).buffer;
    const sealed = hex(new Uint8Array(await sender.seal(bytesOf(pt).buffer, associated)));
    const opened = hex(new Uint8Array(await recipient.open(bytesOf(ct).buffer, associated)));
    lines.push(line(`RFC 9180, A.1.1: seals ${at}`, sealed === ct, sealed));
    lines.push(line(`RFC 9180, A.1.1: opens ${at}`, opened === pt, opened));
  }
  return lines;
}

async function derived() {
  const okm = hex(await keySuite.derive(new Uint8Array(22).fill(11), '', 42));
  const mac = hex(await keySuite.mac(utf8('Jefe'), utf8('what do ya want for nothing?')));
  const digest = hex(await suite.sha256(utf8('abc')));
  return [
    line(
      'RFC 5869, A.3: HKDF-SHA256',
      okm === '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
      okm,
    ),
    line(
      'RFC 4231, 4.3: HMAC-SHA256',
      mac === '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      mac,
    ),
    line(
      'FIPS 180-4: SHA-256',
      digest === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      digest,
    ),
  ];
}

/** Runs everything. */
export async function publishedReport(): Promise<Report> {
  return [...(await ed25519()), ...(await edgeCases()), ...(await hpke()), ...(await derived())];
}
