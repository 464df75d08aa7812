import { Router, type ErrorRequestHandler, type Request } from 'express';
import type { Config } from '../../config.ts';
import { paths } from '../../paths.ts';
import { cookieAttributes, cookieName } from '../http/cookies.ts';
import { anyone } from '../http/guards.ts';
import { BadRequestError } from '../http/http-errors.ts';
import { localPathOr } from '../http/return-to.ts';
import { typedValues } from './form.ts';

/** The colours of the pages. */
export type Theme = 'light' | 'dark';

const ONE_YEAR_MS = 365 * 24 * 3_600_000;

/** Returns the theme that was chosen in this browser, or null if its pages follow the system's setting. */
export function chosenTheme(config: Config, request: Request): Theme | null {
  const value = (request.cookies as Record<string, string> | undefined)?.[cookieName(config, 'theme')];
  return isTheme(value) ? value : null;
}

/** Stores the chosen theme in a cookie, so that it also applies before signing in, and returns to the page. */
export function themeRoutes(config: Config): Router {
  return Router().post(paths.theme, anyone, (request, response) => {
    const { theme, returnTo } = typedValues(request, ['theme', 'returnTo']);
    if (!isTheme(theme)) throw new BadRequestError();
    response.cookie(cookieName(config, 'theme'), theme, { ...cookieAttributes(config), maxAge: ONE_YEAR_MS });
    response.redirect(303, localPathOr(paths.home, returnTo));
  });
}

/**
 * Lets people choose a theme on a page whose form token is out of date because they have signed in or out since. The
 * browser must say that the form comes from this site. Use directly after the token check.
 */
export function staleThemeForms(): ErrorRequestHandler {
  return (error: unknown, request, _response, next) => {
    const isStale = (error as { code?: string }).code === 'EBADCSRFTOKEN';
    const isOwn = request.path === paths.theme && request.get('Sec-Fetch-Site') === 'same-origin';
    next(isStale && isOwn ? undefined : error);
  };
}

function isTheme(value: string | undefined): value is Theme {
  return value === 'light' || value === 'dark';
}
