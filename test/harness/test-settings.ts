import { createLogger } from '../../src/lib/logger.ts';

/** For services whose log no test reads. */
export const quietLogger = createLogger({ write: () => undefined });

/**
 * The settings of apps that tests start. The people in the template databases have secrets that are encrypted with this
 * SECRET_KEY.
 */
export const testSettings = {
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Mail Assure <no-reply@console.example>',
  SECRET_KEY: 'a secret that is only used by the tests',
  BASE_URL: 'http://console.example',
  // Supertest connects from loopback, so a forwarded address represents another browser.
  TRUST_PROXY: '127.0.0.0/8,::1/128',
};
