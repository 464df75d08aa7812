import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../config.ts';
import type { PageLayout } from '../web/page/render.ts';
import type { Services } from '../services.ts';
import { providerPaths } from './provider-paths.ts';
import { readClientContext } from './client-context.ts';

const folder = 'sso-provider';
const own = new Map<string, string>();

/** Shows every page as one centred card. A view in views/sso-provider replaces the shared view of the same name. */
export function providerLayout(services: Services): PageLayout {
  return {
    layout: () => `${folder}/layout`,
    own(view) {
      const known = own.get(view) ?? (existsSync(file(`${folder}/${view}`)) ? `${folder}/${view}` : view);
      own.set(view, known);
      return known;
    },
    locals: (request) => ({
      providerPaths,
      clientContext: readClientContext(services, request),
      signedInAs: request.actor?.username ?? null,
    }),
    barColors: { light: '#4d3d94', dark: '#2c2454' },
  };
}

function file(view: string): string {
  return path.join(projectRoot, 'views', `${view}.ejs`);
}
