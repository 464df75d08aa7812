import { Router, type Request, type Response } from 'express';
import { NotFoundError } from '../../lib/errors.ts';
import { paths } from '../../paths.ts';
import { anyone, signedIn } from '../http/guards.ts';
import { helpContent } from './help-content.ts';
import { helpNames, helpPages, helpReaders, isHelpName, type HelpName } from './help-pages.ts';

const openPages = helpNames.filter((name) => helpPages[name].signedOut);

/** Serves the help: the pages of `docs/` for people who use or run the console. */
export function helpRoutes(): Router {
  const router = Router();
  router.get(paths.help, signedIn, ({ t }, response) => {
    const groups = helpReaders.map((reader) => ({
      heading: t.help.readers[reader],
      pages: helpNames
        .filter((name) => helpPages[name].reader === reader)
        .map((name) => ({ ...t.help.pages[name], href: paths.helpPage(name) })),
    }));
    response.page('help/index', { title: t.help.title, groups });
  });
  for (const name of openPages) {
    router.get(paths.helpPage(name), anyone, (request, response) => sendPage(request, response, name));
  }
  router.get(paths.helpPage(':name'), signedIn, (request, response) => {
    const name = String(request.params['name']);
    if (!isHelpName(name)) throw new NotFoundError();
    sendPage(request, response, name);
  });
  return router;
}

function sendPage({ t }: Request, response: Response, name: HelpName): void {
  response.page('help/page', { title: t.help.pages[name].title, ...helpContent[name] });
}
