// A keeper of passkeys without a device: Chromium's own, which answers as a phone or a security key would.
import type { CDPSession, Page } from '@playwright/test';

export class Authenticator {
  readonly #devtools: CDPSession;
  readonly #id: string;

  private constructor(devtools: CDPSession, id: string) {
    this.#devtools = devtools;
    this.#id = id;
  }

  /** Puts one into a page; `hasPrf: false` for one that can say who somebody is, and keeps no secret. */
  static async in(page: Page, { hasPrf = true } = {}): Promise<Authenticator> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable', { enableUI: false });
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(devtools, authenticatorId);
  }

  /** What stands in its list, for everybody who uses the device. */
  async list(): Promise<{ id: string; rp: string | undefined; called: string | undefined }[]> {
    const order = { authenticatorId: this.#id };
    const { credentials } = await this.#devtools.send('WebAuthn.getCredentials', order);
    return credentials.map(({ credentialId, rpId, userName }) => ({
      id: credentialId,
      rp: rpId,
      called: userName,
    }));
  }

  /** Whether somebody touches it as soon as it asks; nobody does otherwise. */
  async touches(enabled: boolean): Promise<void> {
    const order = { authenticatorId: this.#id, enabled };
    await this.#devtools.send('WebAuthn.setAutomaticPresenceSimulation', order);
  }

  /** Whether it takes whoever touches it for its owner. */
  async verifies(isUserVerified: boolean): Promise<void> {
    await this.#devtools.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified });
  }

  /** Takes it away. */
  async remove(): Promise<void> {
    await this.#devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.#id });
  }
}
