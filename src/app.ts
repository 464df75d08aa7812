import express, { type Express } from 'express';
import { accountActionRoutes } from './accounts/account-action-routes.ts';
import { adminActionRoutes } from './admins/admin-action-routes.ts';
import { adminBulk } from './admins/admin-bulk.ts';
import { adminFormRoutes } from './admins/admin-form-routes.ts';
import { adminMoveRoutes } from './admins/admin-move-routes.ts';
import { adminRoutes } from './admins/admin-routes.ts';
import { primaryActionPages } from './admins/primary-action-pages.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { batchListRoutes } from './batches/batch-list-routes.ts';
import { batchRoutes } from './batches/batch-routes.ts';
import { bulkRoutes } from './batches/bulk-routes.ts';
import { dashboardRoutes } from './dashboard/dashboard-routes.ts';
import { cookies } from './http/cookies.ts';
import { csrf } from './http/csrf.ts';
import { refuseDuplicateHeaders } from './http/duplicate-headers.ts';
import { errorPages, unknownPage } from './http/error-pages.ts';
import { domainRoutes } from './domains/domain-routes.ts';
import { newDomainsRoutes } from './domains/new-domains-routes.ts';
import { keptForms } from './http/kept-form.ts';
import { formBody } from './http/form-body.ts';
import { healthRoutes } from './http/health-routes.ts';
import { refuseNul } from './http/plain-input.ts';
import { pages } from './http/render.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import { staticFiles } from './http/static-files.ts';
import { consoleLinkPages } from './links/console-link-pages.ts';
import { typedForms } from './kept-forms.ts';
import { firstRunRoutes } from './installation/first-run-routes.ts';
import { linkRoutes } from './links/link-routes.ts';
import { repairLinkUrls } from './links/repair-link-urls.ts';
import { mailQueueRoutes } from './mail/mail-queue-routes.ts';
import { mailSettingsRoutes } from './mail/mail-settings-routes.ts';
import { paths } from './paths.ts';
import { ownSsoRoutes } from './profile/own-sso-routes.ts';
import { passwordRoutes } from './profile/password-routes.ts';
import { profileRoutes } from './profile/profile-routes.ts';
import { sessionRoutes } from './profile/session-routes.ts';
import { ownTwoFactorRoutes } from './profile/two-factor-routes.ts';
import type { Services } from './services.ts';
import { backChannelRoutes } from './sso/back-channel-routes.ts';
import { oauthSettingsRoutes } from './sso/oauth-settings-routes.ts';
import { ssoLinkRoutes } from './sso/sso-link-routes.ts';
import { ssoRoutes } from './sso/sso-routes.ts';
import { createPassport } from './sign-in/passport.ts';
import { forgotPasswordRoutes } from './sign-in/forgot-password-routes.ts';
import { recoveryRoutes } from './sign-in/recovery-routes.ts';
import { levelSignInRoutes } from './sign-in/level-sign-in-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { technicianBulk } from './technicians/technician-bulk.ts';
import { importRoutes } from './technicians/import-routes.ts';
import { importUpload } from './technicians/import-upload.ts';
import { technicianActionPages } from './technicians/technician-action-pages.ts';
import { technicianEditRoutes } from './technicians/technician-edit-routes.ts';
import { technicianListRoutes } from './technicians/technician-list-routes.ts';
import { technicianRoutes } from './technicians/technician-routes.ts';
import { twoFactorRoutes } from './two-factor/two-factor-routes.ts';

/** The console: middleware in order, then each room's routes. */
export function createApp(services: Services): Express {
  const app = express();
  const formTokens = csrf(services);
  const passport = createPassport(services);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Pages are not stored, so there is nothing to compare.
  app.set('etag', false);
  app.set('trust proxy', services.config.trustProxy);

  app.use(repairLinkUrls);
  app.use(requestLog(services.logger));
  app.use(securityHeaders(services.config));
  app.use(refuseDuplicateHeaders);
  app.use(paths.assets, staticFiles);
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(healthRoutes(services));
  app.use(cookies());
  app.use(pages(services, formTokens));
  // Ten thousand domains are more than any other form sends.
  app.use([paths.newDomains, paths.previewDomains], formBody({ limit: '1mb', fields: 100 }));
  // The ticks of a page of 200, and the rules beside them.
  app.use([paths.bulkTechnicians, paths.bulkAdmins], formBody({ limit: '64kb', fields: 400 }));
  app.use(formBody({ limit: '32kb', fields: 100 }));
  app.use(refuseNul);
  app.use(sessions(services));
  app.use(backChannelRoutes(services));
  app.use(paths.importTechnicians, importUpload());
  app.use(formTokens.protect);
  app.use(keptForms(services, formTokens, typedForms));

  // The main page first: each room that is asked before it takes a little of its time.
  app.use(technicianListRoutes(services));
  // From here on a request can sign in: the list above needs no passport.
  app.use(passport.session);
  app.use(signInRoutes(services, passport));
  app.use(forgotPasswordRoutes(services));
  app.use(recoveryRoutes(services));
  app.use(twoFactorRoutes(services));
  app.use(firstRunRoutes(services));
  app.use(levelSignInRoutes(services));
  app.use(linkRoutes(services, consoleLinkPages(services)));
  app.use(ssoRoutes(services));
  app.use(ssoLinkRoutes(services));
  app.use(oauthSettingsRoutes(services));
  app.use(dashboardRoutes(services));
  app.use(bulkRoutes(services, technicianBulk));
  app.use(importRoutes(services));
  app.use(technicianRoutes(services));
  app.use(technicianEditRoutes(services));
  app.use(accountActionRoutes(services, technicianActionPages));
  app.use(adminRoutes(services));
  app.use(bulkRoutes(services, adminBulk));
  app.use(adminFormRoutes(services));
  app.use(adminMoveRoutes(services));
  app.use(adminActionRoutes(services));
  app.use(accountActionRoutes(services, primaryActionPages));
  app.use(domainRoutes(services));
  app.use(newDomainsRoutes(services));
  app.use(auditRoutes(services));
  app.use(batchListRoutes(services));
  app.use(batchRoutes(services));
  app.use(mailQueueRoutes(services));
  app.use(mailSettingsRoutes(services));
  app.use(profileRoutes(services));
  app.use(passwordRoutes(services));
  app.use(ownTwoFactorRoutes(services));
  app.use(ownSsoRoutes(services));
  app.use(sessionRoutes(services));

  app.use(unknownPage);
  app.use(errorPages(services.logger));
  return app;
}
