import { Router, type Request, type Response } from 'express';
import { enterPanel } from '../../gate/enter-panel.ts';
import { hashToken, isToken, newToken } from '../../lib/random-token.ts';
import { isFromOtherSite } from '../../gate/request-kind.ts';
import { findPanelByKey } from '../../gate/panel-repository.ts';
import { gateCookieName, type GateCookie, type Panel } from '../../gate/panel.ts';
import { signOutAtPanel } from '../../gate/sign-out-at-panel.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { cookieAttributes } from '../http/cookies.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import {
  forwardedOrigin,
  gateCookieOf,
  isFromProxy,
  openChallenges,
  returnPathFrom,
} from './proxied-request.ts';
import { errorPagesAtPanel, showAtPanel } from './panel-page.ts';

const NONCE_MINUTES = 10;

/** How many unfinished sign-ins a browser can have at a panel. Each has a cookie, and proxies refuse requests with too many. */
const MAX_NONCES = 10;

/**
 * The pages at a panel's own host, which its proxy sends to the console. The proxy's key shows which panel it is. The
 * host is only compared with the panel's origin.
 */
export function panelHostRoutes(services: Services): Router {
  const { config, database } = services;
  const router = Router();

  router.get(paths.atPanel.start, anyone, async (request, response) => {
    const panel = await panelOf(request);
    const surplus = openChallenges(request, panel.origin).slice(0, 1 - MAX_NONCES);
    for (const challenge of surplus) removeCookie(response, panel, `gate-nonce-${challenge}`);
    // Never an existing nonce, because a script at the panel could have set it.
    const nonce = newToken();
    const challenge = hashToken(nonce);
    setCookie(response, panel, `gate-nonce-${challenge}`, nonce, NONCE_MINUTES);
    const query = new URLSearchParams({ challenge, to: returnPathFrom(panel, request.query['to']) });
    response.redirect(303, `${config.origin}${paths.enterPanel(panel.publicId)}?${String(query)}`);
  });

  router.get(paths.atPanel.finish, anyone, async (request, response) => {
    const panel = await panelOf(request);
    const { ticket, challenge } = request.query;
    const cookie = isToken(challenge) ? (`gate-nonce-${challenge}` as const) : undefined;
    const nonce = cookie && gateCookieOf(request, panel.origin, cookie);
    const entered = await enterPanel(services, panel, { ticket, nonce });
    if (cookie && nonce !== undefined) removeCookie(response, panel, cookie);
    if (!entered) {
      const { title, text, next } = request.t.gate.atPanel.usedTicket;
      return showAtPanel(services, request, response.status(403), {
        title,
        sentences: [text, next],
        link: { href: paths.atPanel.start, label: request.t.gate.atPanel.signIn },
      });
    }
    setCookie(response, panel, 'gate', entered.token);
    response.redirect(303, entered.returnPath);
  });

  router.get(paths.atPanel.signOut, anyone, async (request, response) => {
    const panel = await panelOf(request);
    const { title, text } = request.t.gate.atPanel.signOut;
    showAtPanel(services, request, response, {
      title,
      sentences: [text({ panel: panel.name })],
      signOut: request.t.layout.signOut,
    });
  });

  router.post(paths.atPanel.signOut, anyone, async (request, response) => {
    const panel = await panelOf(request);
    const { headers } = request;
    if (isFromOtherSite(panel.origin, panel, { method: 'POST', uri: paths.atPanel.signOut, headers })) {
      throw new NotFoundError();
    }
    const token = gateCookieOf(request, panel.origin, 'gate');
    await signOutAtPanel(services, { key: request.get('Gate-Key'), token }, originOf(request));
    removeCookie(response, panel, 'gate');
    const { title, text } = request.t.gate.atPanel.signOut.done;
    showAtPanel(services, request, response, {
      title,
      sentences: [text],
      link: { href: paths.atPanel.start, label: request.t.gate.atPanel.signIn },
    });
  });

  // A proxy resolves the dots in a path to find out where it leads, so it may also send `/login/../.gate/`.
  router.use((request, _response, next) => {
    if (isFromProxy(request)) throw new NotFoundError();
    next();
  });
  router.use(errorPagesAtPanel(services));

  /** Throws NotFoundError for a request that doesn't come from a panel's proxy, or is for another origin. */
  async function panelOf(request: Request): Promise<Panel> {
    const key = request.get('Gate-Key');
    const panel = isToken(key) ? await findPanelByKey(database, hashToken(key)) : undefined;
    if (!panel || forwardedOrigin(request) !== panel.origin) throw new NotFoundError();
    return panel;
  }

  return router;
}

function attributesOf({ origin }: Panel) {
  return cookieAttributes({ secure: origin.startsWith('https:') });
}

function removeCookie(response: Response, panel: Panel, cookie: GateCookie): void {
  response.clearCookie(gateCookieName(panel.origin, cookie), attributesOf(panel));
}

function setCookie(
  response: Response,
  panel: Panel,
  cookie: GateCookie,
  value: string,
  minutes?: number,
): void {
  response.cookie(gateCookieName(panel.origin, cookie), value, {
    ...attributesOf(panel),
    ...(minutes !== undefined && { maxAge: minutes * 60_000 }),
  });
}
