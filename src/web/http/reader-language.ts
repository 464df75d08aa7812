import type { Request, RequestHandler } from 'express';
import type { Config } from '../../config.ts';
import { catalogues, isLanguage, languages, type Language } from '../../locales/catalogues.ts';
import { cookieOf } from './cookies.ts';

/**
 * Adds `t` to every request: the catalogue of the language in the login's profile, otherwise of the browser's. Use after
 * `cookies`. The login is known only once the session is read, so `t` can change until then.
 */
export function readerLanguage(config: Config): RequestHandler {
  return (request, _response, next) => {
    const ofBrowser = languageOfBrowser(config, request);
    Object.defineProperty(request, 't', { get: () => catalogues[languageOfLogin(request) ?? ofBrowser] });
    next();
  };
}

/** Returns the language chosen in this browser, otherwise the best one that it accepts, otherwise DEFAULT_LANGUAGE. */
function languageOfBrowser(config: Config, request: Request): Language {
  const chosen = cookieOf(config, request, 'language');
  if (isLanguage(chosen)) return chosen;
  // If the browser accepts several equally, or names none, express returns the first.
  const byDefault = config.defaultLanguage;
  const accepted = request.acceptsLanguages([byDefault, ...languages]);
  return isLanguage(accepted) ? accepted : byDefault;
}

/** Returns the language in the profile of the login that the page is for, or null if it has none. */
export function languageOfLogin(request: Request): Language | null {
  // A request that is rejected early has no session.
  const session = request.session as Request['session'] | undefined;
  const language = session?.account?.language ?? request.linkOwner?.language;
  return isLanguage(language) ? language : null;
}

/**
 * Uses a language that was just saved for the rest of the request, if the login is the reader's own. The message about the
 * change is then in the same language as the page that shows it.
 */
export function applySavedLanguage(request: Request, accountId: number, language: string | null): void {
  const own = request.session.account;
  if (own?.id === accountId) own.language = language;
}
