import type { Express, RequestHandler, Router } from 'express';

interface Layer {
  route?: {
    path: string | string[];
    stack: { method: string; handle: RequestHandler & { guard?: string } }[];
  };
  handle: Partial<Router>;
}

export interface Route {
  method: string;
  path: string;
  /** Who may use it, as its line says. */
  guards: string[];
}

/** Every route of the app, as the router has it. */
export function routesOf(app: Express): Route[] {
  return routesIn(app.router.stack as unknown as Layer[]);
}

function routesIn(layers: Layer[]): Route[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) return handle.stack ? routesIn(handle.stack as unknown as Layer[]) : [];
    const methods = new Set(route.stack.map(({ method }) => method));
    return [route.path].flat().flatMap((path) =>
      [...methods].map((method) => ({
        method,
        path,
        guards: route.stack
          .filter((layer) => layer.method === method)
          .flatMap(({ handle: { guard } }) => guard ?? []),
      })),
    );
  });
}
