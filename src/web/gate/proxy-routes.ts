import { Router, type Request, type RequestHandler, type Response } from 'express';
import { checkRequest, type CheckResult } from '../../gate/check-request.ts';
import { acceptsPages, isPageLoad } from '../../gate/request-kind.ts';
import { receiveProbe } from '../../gate/probe-panel.ts';
import { createPanelEventWriter } from '../../gate/panel-event-writer.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { anyone } from '../http/guards.ts';
import { allowInOwnFrame } from '../http/security-headers.ts';
import { checkFrom, cookiesForPanel, returnPathFrom } from './proxied-request.ts';
import { logRefusal } from './refusal-log.ts';
import { errorPagesAtPanel, showAtPanel } from './panel-page.ts';

type Respond = (request: Request, response: Response, result: CheckResult) => void;

/**
 * The routes that a panel's proxy calls. The proxy's key identifies the panel. Without a valid key, they return 404.
 * They need no form token, because no browser calls them.
 */
export function gateProxyRoutes(services: Services): Router {
  const router = Router();
  const writeEvent = createPanelEventWriter(services.database);

  /** nginx allows only 200, 401 and 403 here, and shows no body. */
  const withStatus: Respond = (request, response, result) => {
    if (result.kind === 'allowed') return sendHeaders(request, response, result);
    response.status(statusOf(result)).end();
  };

  /** For proxies that pass on the whole response. */
  const withPage: Respond = (request, response, result) => {
    if (result.kind === 'allowed') return sendHeaders(request, response, result);
    sendPage(request, response, result);
  };

  /**
   * For nginx, which calls this after a check has failed. The client gets this response, so it never has the credential.
   */
  const withPageOnly: Respond = (request, response, result) => {
    if (result.kind !== 'allowed') return sendPage(request, response, result);
    response.redirect(303, result.panel.origin + (request.get('X-Forwarded-Uri') ?? '/'));
  };

  function respondWith(respond: Respond): RequestHandler {
    return async (request, response) => {
      const check = checkFrom(request);
      const result = await checkRequest(services, respond === withPageOnly ? null : writeEvent, check);
      if (result.kind === 'refused') logRefusal(services, request, result);
      if (result.kind !== 'unknown') {
        await receiveProbe(services, result.panel, check, {
          token: request.get('Gate-Probe'),
          isFromTrustedProxy: request.isFromTrustedProxy,
        });
      }
      respond(request, response, result);
    };
  }

  router.get(paths.gateCheck, anyone, respondWith(withStatus));
  router.get(paths.gateForward, anyone, respondWith(withPage));
  router.get(paths.gateRefused, anyone, respondWith(withPageOnly));
  router.use(errorPagesAtPanel(services));

  function sendHeaders(
    request: Request,
    response: Response,
    { panel, headers }: CheckResult & { kind: 'allowed' },
  ): void {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Cookie', cookiesForPanel(request, panel.origin));
    response.status(200).end();
  }

  function sendPage(
    request: Request,
    response: Response,
    result: Exclude<CheckResult, { kind: 'allowed' }>,
  ): void {
    const { method = '', uri = '', headers } = checkFrom(request);
    if (result.kind === 'signed-out' && isPageLoad({ method, uri, headers })) {
      const query = new URLSearchParams({ to: returnPathFrom(result.panel, uri) });
      return response.redirect(302, `${result.panel.origin}${paths.atPanel.start}?${String(query)}`);
    }
    response.status(statusOf(result));
    const { title, sentences, signOut } = noticeOf(request, result);
    if (!acceptsPages(headers)) return void response.type('text/plain').send(`${sentences.join(' ')}\n`);
    const signIn = result.kind === 'signed-out' && {
      href: paths.atPanel.start,
      label: request.t.gate.atPanel.signIn,
    };
    // The frames of a panel show why one of its pages is missing.
    allowInOwnFrame(response);
    showAtPanel(services, request, response, {
      title,
      sentences,
      ...(signIn && { link: signIn }),
      ...(signOut !== undefined && { signOut }),
    });
  }

  return router;
}

function statusOf({ kind }: Exclude<CheckResult, { kind: 'allowed' }>): number {
  return { unknown: 404, refused: 403, 'no-access': 403, 'signed-out': 401 }[kind];
}

function noticeOf(
  { t }: Request,
  result: Exclude<CheckResult, { kind: 'allowed' }>,
): { title: string; sentences: string[]; signOut?: string } {
  const { atPanel } = t.gate;
  if (result.kind === 'unknown')
    return { title: t.errors.pages.notFound.title, sentences: [atPanel.unknownKey] };
  const names = { panel: result.panel.name };
  if (result.kind === 'signed-out') {
    return { title: atPanel.signedOut.title, sentences: [atPanel.signedOut.text(names)] };
  }
  if (result.kind === 'no-access') {
    const { title, text, next } = atPanel.noAccess;
    return {
      title,
      sentences: [text({ ...names, username: result.username }), next],
      signOut: t.layout.signOut,
    };
  }
  return { title: atPanel.refused.title(names), sentences: [atPanel.refusals[result.reason]] };
}
