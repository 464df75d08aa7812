import { Router } from 'express';
import { catalogues } from '../locales/catalogues.ts';
import { messageNames } from '../mail/messages/catalogue.ts';
import { renderSample } from '../mail/messages/sample.ts';
import { sendMailHtml } from './mail-html.ts';

/** Pages that show every message the console can send, with sample data. */
export function galleryRoutes(): Router {
  const router = Router();
  const known = (name: string) => messageNames.find((each) => each === name);

  router.get('/gallery', (_request, response) => {
    const entries = messageNames.map((name) => ({
      name,
      label: catalogues.en.emails[name].label,
      subject: renderSample(name).subject,
    }));
    response.render('gallery', { entries });
  });
  router.get('/gallery/:name', (request, response, next) => {
    const name = known(request.params.name);
    if (!name) return next();
    response.render('gallery-message', {
      name,
      label: catalogues.en.emails[name].label,
      message: renderSample(name),
    });
  });
  router.get('/gallery/:name/html', (request, response, next) => {
    const name = known(request.params.name);
    if (!name) return next();
    sendMailHtml(response, renderSample(name).html);
  });
  return router;
}
