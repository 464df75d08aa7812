import express, { type Express } from 'express';
import { clientOrigin } from '../web/http/client-origin.ts';
import { compressPages } from '../web/http/compression.ts';
import { cookies } from '../web/http/cookies.ts';
import { csrf } from '../web/http/csrf.ts';
import { rejectDuplicateHeaders } from '../web/http/duplicate-headers.ts';
import { formBody } from '../web/http/form-body.ts';
import { errorPages, unknownPage } from '../web/page/error-pages.ts';
import { healthRoutes } from '../web/http/health-routes.ts';
import { readerLanguage } from '../web/http/reader-language.ts';
import { rejectNullBytes } from '../web/http/reject-null-bytes.ts';
import { endedForms } from '../web/page/form-draft.ts';
import { pages } from '../web/page/render.ts';
import { requestLog } from '../web/http/request-log.ts';
import { rejectTargetWithoutPath } from '../web/http/request-target.ts';
import { noStore, securityHeaders } from '../web/http/security-headers.ts';
import { sessions } from '../web/http/sessions.ts';
import { signInForms, staleForms } from '../web/page/stale-form.ts';
import { preferenceRoutes, stalePreferenceForms } from '../web/page/preferences.ts';
import { staticFiles } from '../web/http/static-files.ts';
import { linkForms } from '../web/links/signed-out-forms.ts';
import { linkRoutes } from '../web/links/link-routes.ts';
import { repairLinkUrls } from '../web/links/repair-link-urls.ts';
import { offersPasskeys } from '../passkeys/relying-party.ts';
import { paths } from '../paths.ts';
import { passkeyOptionsRoutes } from '../web/passkeys/passkey-options-routes.ts';
import { ownPasskeyRoutes } from '../web/profile/passkey-routes.ts';
import { passwordRoutes } from '../web/profile/password-routes.ts';
import { sessionRoutes } from '../web/profile/session-routes.ts';
import { ownTwoFactorRoutes } from '../web/profile/two-factor-routes.ts';
import type { Services } from '../services.ts';
import { forgotPasswordRoutes } from '../web/sign-in/forgot-password-routes.ts';
import { passkeySignInRoutes } from '../web/sign-in/passkey-sign-in-routes.ts';
import { createPassport } from '../web/sign-in/passport.ts';
import { recoveryRoutes } from '../web/sign-in/recovery-routes.ts';
import { signInRoutes } from '../web/sign-in/sign-in-routes.ts';
import { addAppRoutes } from '../web/two-factor/add-app-routes.ts';
import { passkeySetupRoutes } from '../web/two-factor/passkey-setup-routes.ts';
import { twoFactorRoutes } from '../web/two-factor/two-factor-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { rememberAuthentication } from './authentication.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { openIdHandler } from './openid-handler.ts';
import type { OpenId } from './openid.ts';
import { ownPreferencesRoutes } from './own-preferences-routes.ts';
import { postedRequests } from './posted-requests.ts';
import { providerForms } from './signed-out-forms.ts';
import { providerLinkPages } from './provider-link-pages.ts';
import { providerLayout } from './provider-layout.ts';
import { requestAccountRoutes } from './request-account-routes.ts';

/**
 * Creates the bundled OpenID provider: the pages it shares with the console, run on the provider's own services (see
 * providerServices), and the provider's own pages and endpoints.
 */
export function createProviderApp(services: Services, openId: OpenId): Express {
  const app = express();
  const formTokens = csrf(services);
  const passport = createPassport(services);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');

  app.use(repairLinkUrls);
  app.use(clientOrigin(services.config));
  app.use(requestLog(services.logger));
  app.use(securityHeaders(services.config));
  app.use(rejectDuplicateHeaders);
  app.use(rejectTargetWithoutPath);
  app.use(paths.assets, staticFiles);
  app.use(noStore);
  app.use(healthRoutes(services));
  app.use(compressPages);
  app.use(cookies());
  app.use(readerLanguage(services.config));
  app.use(pages(services, formTokens, providerLayout(services)));
  app.use(sessions(services));
  app.use(passport.session);
  app.use(rememberAuthentication);
  app.use(postedRequests());
  app.use(openIdHandler(services, openId));
  app.use(formBody({ limit: '32kb', fields: 100 }));
  app.use(rejectNullBytes);
  app.use(formTokens.protect);
  app.use(stalePreferenceForms(services.config, formTokens));
  app.use(preferenceRoutes(services.config));
  app.use(staleForms(formTokens, [...signInForms, ...linkForms, ...providerForms]));

  app.use(interactionRoutes(services, openId));
  app.use(requestAccountRoutes(services));
  app.use(signInRoutes(services, passport));
  app.use(forgotPasswordRoutes(services));
  app.use(recoveryRoutes(services));
  app.use(twoFactorRoutes(services));
  app.use(addAppRoutes(services));
  app.use(linkRoutes(services, providerLinkPages(services)));
  app.use(ownAccountRoutes(services));
  app.use(ownPreferencesRoutes(services));
  app.use(passwordRoutes(services));
  app.use(ownTwoFactorRoutes(services));
  if (offersPasskeys(services.config)) {
    app.use(passkeySignInRoutes(services));
    app.use(passkeyOptionsRoutes(services));
    app.use(passkeySetupRoutes(services));
    app.use(ownPasskeyRoutes(services));
  }
  app.use(sessionRoutes(services));

  app.use(endedForms(services, formTokens, app));
  app.use(unknownPage);
  app.use(errorPages(services.logger));
  return app;
}
