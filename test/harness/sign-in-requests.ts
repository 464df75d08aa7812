import type { Services } from '../../src/services.ts';
import { signInRequestHandlers } from '../../src/sign-in/sign-in-request-handlers.ts';
import { handleNextRequest } from '../../src/sign-in/sign-in-request-worker.ts';
import { providerRequestHandlers } from '../../src/sso-provider/provider-request-handlers.ts';

/** Handles all requests that are due, as the worker does. */
export async function handleRequests(services: Services): Promise<void> {
  const handlers = services.config.app === 'console' ? signInRequestHandlers : providerRequestHandlers;
  while (await handleNextRequest(services, handlers));
}
