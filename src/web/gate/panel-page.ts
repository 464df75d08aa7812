import type { ErrorRequestHandler, Request, Response } from 'express';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { asset, favicon } from '../http/static-files.ts';
import { errorPages } from '../page/error-pages.ts';
import { render } from '../page/views.ts';
import { isFromProxy } from './proxied-request.ts';

export interface PanelNotice {
  title: string;
  sentences: readonly string[];
  /** The button of the page. */
  link?: { href: string; label: string };
  /** The label of a button that signs out, at the panel and at the console. */
  signOut?: string;
  /** Shown with errors, which ask people to give it to their system administrator. */
  requestId?: string;
}

/** The styles are loaded from the panel's host, because pages there load nothing from other origins. */
const assetAtPanel = (name: string) => asset(name).replace(paths.assets, paths.atPanel.assets);

/** Sends a page of the console that is shown at a panel's address. It has no menu, because its links would lead to the panel. */
export function showAtPanel(
  { config }: Services,
  request: Request,
  response: Response,
  { title, sentences, link, signOut, requestId }: PanelNotice,
): void {
  const html = render('gate/at-panel', {
    t: request.t,
    title,
    productName: config.productName,
    asset: assetAtPanel,
    favicon,
    sentences,
    link: link ?? null,
    requestId: requestId ?? null,
    signOut: signOut === undefined ? null : { action: paths.atPanel.signOut, label: signOut },
  });
  response.type('text/html; charset=utf-8').send(html);
}

/**
 * Sends the page for an error at a panel's address. The console's own error page would have no styles there, and would
 * set its cookies at the panel.
 */
export function errorPagesAtPanel(services: Services): ErrorRequestHandler {
  const send = errorPages(services.logger, (request, response, { title, happened, kept, next }) => {
    const sentences = [happened, kept, next].filter((sentence) => sentence !== '');
    showAtPanel(services, request, response, { title, sentences, requestId: request.requestId });
  });
  return (error, request, response, next) => {
    if (isFromProxy(request)) return send(error, request, response, next);
    next(error);
  };
}
