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
  /** The guards of the route, which say who may use it. */
  guards: string[];
}

/** Returns every route of the app's router. */
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
