import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { cookieAttributes, cookieName, cookieOf } from './cookies.ts';
import type { Services } from '../../services.ts';

const HALF_A_YEAR_MS = 180 * 24 * 60 * 60 * 1000;
const MAX_ACCOUNTS = 10;
const NAME = 'known-browser';

/** A browser in which these accounts have completed a sign-in. */
export interface TrustedDevice {
  id: string;
  accountIds: number[];
}

/**
 * Returns a function that takes an account's id and returns the browser's id from its signed cookie. The function
 * returns undefined if the account has not completed a sign-in in this browser before.
 */
export function trustedDeviceOf(
  services: Services,
  request: Request,
): (accountId: number) => string | undefined {
  const browser = read(services, request);
  return (accountId) => (browser?.accountIds.includes(accountId) ? browser.id : undefined);
}

/** Reports whether anyone has completed a sign-in in this browser before. */
export function isTrustedDevice(services: Services, request: Request): boolean {
  return read(services, request) !== undefined;
}

/**
 * Runs the middleware only for browsers in which someone has completed a sign-in. Use this for middleware that reads
 * large requests into memory before the session is read, so that strangers can't fill the memory.
 */
export function onlyFromTrustedDevices(services: Services, middleware: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isTrustedDevice(services, request) ? middleware(request, response, next) : next();
}

/** Returns the browser of a request. If it has no cookie yet, returns one with a new id. */
export function browserOf(services: Services, request: Request): TrustedDevice {
  return read(services, request) ?? { id: randomBytes(16).toString('hex'), accountIds: [] };
}

/** Adds the account to the browser's cookie. Use only after a full sign-in, or it reveals who has an account. */
export function rememberDevice(
  services: Services,
  response: Response,
  { id, accountIds }: TrustedDevice,
  accountId: number,
): void {
  const ids = [accountId, ...accountIds.filter((other) => other !== accountId)].slice(0, MAX_ACCOUNTS);
  const text = [id, ...ids].join('-');
  const value = `${text}.${sign(currentSecret(services), text)}`;
  response.cookie(cookieName(services.config, NAME), value, {
    ...cookieAttributes(services.config),
    maxAge: HALF_A_YEAR_MS,
  });
}

function read(services: Services, request: Request): TrustedDevice | undefined {
  const cookie = cookieOf(services.config, request, NAME);
  if (cookie === undefined) return undefined;
  const [text = '', signature = ''] = cookie.split('.');
  const genuine = services.keyring.secrets('known-browser').some((secret) => {
    const expected = Buffer.from(sign(secret, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  if (!genuine) return undefined;
  const [id = '', ...ids] = text.split('-');
  return { id, accountIds: ids.map(Number) };
}

function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function currentSecret({ keyring }: Services): string {
  const [secret = ''] = keyring.secrets('known-browser');
  return secret;
}
