import type { Page } from 'playwright-core';

/** The device of a person who uses passkeys, as Chromium simulates it. */
export interface VirtualAuthenticator {
  /** Whether the person confirms at once what the browser asks for. If not, the browser waits. */
  confirms(enabled: boolean): Promise<void>;
  /** Whether the device recognises the person, for example by a fingerprint. */
  recognises(enabled: boolean): Promise<void>;
  /** The number of passkeys on the device. */
  count(): Promise<number>;
}

/** Adds a device to the page's browser. It confirms everything at once. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async confirms(enabled) {
      await devices.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
    async recognises(isUserVerified) {
      await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async count() {
      const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
  };
}
