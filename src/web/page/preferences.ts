import { Router, type ErrorRequestHandler, type Request } from 'express';
import type { Config } from '../../config.ts';
import {
  catalogues,
  isLanguage,
  languageNames,
  languages,
  type Catalogue,
} from '../../locales/catalogues.ts';
import { paths } from '../../paths.ts';
import { isTimeZone } from '../../profile/time-zones.ts';
import { cookieAttributes, cookieName, cookieOf } from '../http/cookies.ts';
import type { Csrf } from '../http/csrf.ts';
import { anyone } from '../http/guards.ts';
import { BadRequestError } from '../http/http-errors.ts';
import { localPathOr } from '../http/return-to.ts';
import { typedValues } from './form.ts';

/** The colours of the pages. */
export type Theme = 'light' | 'dark';

const ONE_YEAR_MS = 365 * 24 * 3_600_000;

/** Checks the value of each preference that people can set with the buttons at the end of a page. */
const isValid = { theme: isTheme, language: isLanguage };

const preferences = Object.keys(isValid) as (keyof typeof isValid)[];

/** Returns the theme that was chosen in this browser, or null if its pages follow the system's setting. */
export function chosenTheme(config: Config, request: Request): Theme | null {
  const value = cookieOf(config, request, 'theme');
  return isTheme(value) ? value : null;
}

/**
 * Returns the field in which a form offers the languages, for partials/field, or null if there is only one. An empty
 * value means the same language as the browser's.
 */
export function languageField(t: Catalogue, selected: string, hint: string) {
  if (languages.length === 1) return null;
  const choices = [{ language: '', name: t.preferences.sameAsBrowser }, ...languageNames()];
  return {
    name: 'language',
    label: t.preferences.language,
    type: 'select',
    hint,
    options: choices.map(({ language, name }) => ({
      value: language,
      label: name,
      selected: language === selected,
    })),
  };
}

/** Does the same for someone else's login. The hint names the language of emails until the first sign-in. */
export function loginLanguageField({ defaultLanguage }: Config, t: Catalogue, selected: string) {
  const language = catalogues[defaultLanguage].languageName;
  return languageField(t, selected, t.preferences.loginHint({ language }));
}

/** The cookie in which a script on signed-out pages stores the browser's time zone. */
export function timeZoneCookie(config: Config): string {
  return cookieName(config, 'time-zone');
}

/** Returns the browser's time zone, or null if it runs no scripts or has a zone that people can't choose. */
export function browserTimeZone(config: Config, request: Request): string | null {
  const zone = cookieOf(config, request, 'time-zone');
  return zone !== undefined && isTimeZone(zone) ? zone : null;
}

/**
 * Stores the chosen theme or language in a cookie, so that it also applies before signing in, and returns to the page.
 */
export function preferenceRoutes(config: Config): Router {
  const router = Router();
  for (const name of preferences) {
    router.post(paths[name], anyone, (request, response) => {
      const { [name]: value, returnTo } = typedValues(request, [name, 'returnTo']);
      if (!isValid[name](value)) throw new BadRequestError();
      response.cookie(cookieName(config, name), value, { ...cookieAttributes(config), maxAge: ONE_YEAR_MS });
      response.redirect(303, localPathOr(paths.home, returnTo));
    });
  }
  return router;
}

/**
 * Lets people choose a theme or language on a page whose form token is out of date because their session has ended, or
 * because they have signed in or out since. The browser must say that the form comes from this site, or this app must have
 * signed the token for an account. Use directly after the token check.
 */
export function stalePreferenceForms({ origin }: Config, csrf: Csrf): ErrorRequestHandler {
  const own: string[] = preferences.map((name) => paths[name]);
  return (error: unknown, request, _response, next) => {
    const isStale = (error as { code?: string }).code === 'EBADCSRFTOKEN' && own.includes(request.path);
    const from = request.get('Sec-Fetch-Site') ?? request.get('Origin');
    const isOwn = from === 'same-origin' || from === origin || csrf.accountOf(request) !== undefined;
    next(isStale && isOwn ? undefined : error);
  };
}

function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark';
}
