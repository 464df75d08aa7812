import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { projectRoot } from '../config.ts';
import { catalogues } from '../locales/catalogues.ts';
import { rejectDuplicateHeaders } from '../web/http/duplicate-headers.ts';
import { galleryRoutes } from './gallery-routes.ts';
import { sendMailHtml } from './mail-html.ts';
import type { MailMessage } from './mail-message.ts';
import type { MailStore } from './mail-store.ts';
import { addressFromTyped, asciiLower } from '../lib/typed-text.ts';

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Creates the app that shows the stored emails as pages and as JSON. */
export function createMailboxApp(store: MailStore): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('view engine', 'ejs');
  app.set('views', path.join(projectRoot, 'views', 'embedded'));
  app.locals['t'] = catalogues.en;
  app.use(rejectDuplicateHeaders, rejectUnknownHosts, setHeaders);
  app.use('/assets', express.static(path.join(projectRoot, 'public'), { cacheControl: false }));

  app.get('/', async (request, response) => {
    const to = recipientIn(request.query['to']);
    response.render('mailbox', { to, messages: await listFor(store, to) });
  });
  app.get('/messages/:id', async (request, response, next) => {
    const message = await store.find(request.params.id);
    if (!message) return next();
    response.render('message', { message });
  });
  app.get('/messages/:id/html', async (request, response, next) => {
    const message = await store.find(request.params.id);
    if (!message?.html) return next();
    sendMailHtml(response, message.html);
  });

  app.use(galleryRoutes());

  app.get('/api/messages', async (request, response) => {
    response.json(await listFor(store, recipientIn(request.query['to'])));
  });
  app.get('/api/messages/:id', async (request, response, next) => {
    const message = await store.find(request.params.id);
    if (!message) return next();
    response.json(message);
  });
  app.get('/api/messages/:id/raw', async (request, response, next) => {
    const raw = await store.readRaw(request.params.id);
    if (!raw) return next();
    response.type('text/plain; charset=utf-8').send(raw);
  });

  app.use((_request, response) => {
    response.status(404).type('text/plain').send(catalogues.en.embedded.email.gone);
  });
  return app;
}

const setHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': pagePolicy,
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  next();
};

/**
 * The emails contain links that sign people in. This check stops other sites from reading them through DNS rebinding.
 */
const rejectUnknownHosts: RequestHandler = (request, response, next) => {
  if (['localhost', '127.0.0.1'].includes(request.hostname)) return next();
  response.status(421).type('text/plain').send('Open this page as http://localhost or http://127.0.0.1.');
};

function recipientIn(to: unknown): string {
  return typeof to === 'string' ? asciiLower(addressFromTyped(to)) : '';
}

async function listFor(store: MailStore, to: string): Promise<MailMessage[]> {
  const messages = await store.list();
  return to === ''
    ? messages
    : messages.filter(({ envelope }) => envelope.to.some((address) => asciiLower(address) === to));
}
