import { parentPath, type SignedOutForm } from '../web/page/stale-form.ts';
import { providerPaths } from './provider-paths.ts';

/** The provider's own forms that can be sent while signed out or during an interaction with a product. */
export const providerForms: SignedOutForm[] = [
  { path: providerPaths.requestAccount },
  ...[
    providerPaths.continueInteraction(':uid'),
    providerPaths.leaveInteraction(':uid'),
    providerPaths.createAccount(':uid'),
    providerPaths.cancelInteraction(':uid'),
  ].map((path) => ({ path, page: parentPath })),
];
