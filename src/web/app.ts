import express, { type Express } from 'express';
import { accessRulesRoutes } from './access-rules/access-rules-routes.ts';
import { accountActionRoutes } from './account-actions/account-action-routes.ts';
import { adminActionRoutes } from './admins/admin-action-routes.ts';
import { adminBulk } from '../batches/admin-bulk.ts';
import { adminFormRoutes } from './admins/admin-form-routes.ts';
import { adminMoveRoutes } from './admins/admin-move-routes.ts';
import { adminRoutes } from './admins/admin-routes.ts';
import { primaryActionPages } from './admins/primary-action-pages.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { batchListRoutes } from './batches/batch-list-routes.ts';
import { batchRoutes } from './batches/batch-routes.ts';
import { bulkRoutes } from './batches/bulk-routes.ts';
import { dashboardRoutes } from './dashboard/dashboard-routes.ts';
import { clientOrigin } from './http/client-origin.ts';
import { compressPages } from './http/compression.ts';
import { cookies } from './http/cookies.ts';
import { csrf } from './http/csrf.ts';
import { rejectDuplicateHeaders } from './http/duplicate-headers.ts';
import { errorPages, sessionForErrors, unknownPage } from './page/error-pages.ts';
import { domainRoutes } from './domains/domain-routes.ts';
import { newDomainsRoutes } from './domains/new-domains-routes.ts';
import { endedForms } from './page/form-draft.ts';
import { formBody } from './http/form-body.ts';
import { enterPanelRoutes } from './gate/enter-routes.ts';
import { panelActionRoutes } from './gate/panel-action-routes.ts';
import { panelHostRoutes } from './gate/panel-host-routes.ts';
import { panelRoutes } from './gate/panel-routes.ts';
import { gateProxyRoutes } from './gate/proxy-routes.ts';
import { helpRoutes } from './help/help-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { readerLanguage } from './http/reader-language.ts';
import { rejectNullBytes } from './http/reject-null-bytes.ts';
import { filterConditionRoutes } from './page/filter-condition-routes.ts';
import { pages } from './page/render.ts';
import { requestLog } from './http/request-log.ts';
import { rejectTargetWithoutPath } from './http/request-target.ts';
import { noStore, securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import { signInForms, staleForms } from './page/stale-form.ts';
import { preferenceRoutes, stalePreferenceForms } from './page/preferences.ts';
import { staticFiles } from './http/static-files.ts';
import { onlyFromTrustedDevices } from './http/trusted-device.ts';
import { consoleLinkPages } from './links/console-link-pages.ts';
import { firstRunRoutes } from './installation/first-run-routes.ts';
import { linkForms } from './links/signed-out-forms.ts';
import { linkRoutes } from './links/link-routes.ts';
import { repairLinkUrls } from './links/repair-link-urls.ts';
import { mailQueueRoutes } from './mail/mail-queue-routes.ts';
import { mailSettingsRoutes } from './mail/mail-settings-routes.ts';
import { offersPasskeys } from '../passkeys/relying-party.ts';
import { reviewRoutes } from './reviews/review-routes.ts';
import { reviewListRoutes } from './reviews/review-list-routes.ts';
import { reviewReportRoutes } from './reviews/review-report-routes.ts';
import { reviewedTechnicianRoutes } from './reviews/reviewed-technician-routes.ts';
import { paths } from '../paths.ts';
import { ownSsoRoutes } from './profile/own-sso-routes.ts';
import { passwordRoutes } from './profile/password-routes.ts';
import { passkeyOptionsRoutes } from './passkeys/passkey-options-routes.ts';
import { ownPasskeyRoutes } from './profile/passkey-routes.ts';
import { profileRoutes } from './profile/profile-routes.ts';
import { sessionRoutes } from './profile/session-routes.ts';
import { ownTwoFactorRoutes } from './profile/two-factor-routes.ts';
import type { Services } from '../services.ts';
import { backChannelRoutes } from './sso/back-channel-routes.ts';
import { oauthSettingsRoutes } from './sso/oauth-settings-routes.ts';
import { ssoLinkRoutes } from './links/sso-link-routes.ts';
import { ssoRoutes } from './sso/sso-routes.ts';
import { createPassport } from './sign-in/passport.ts';
import { forgotPasswordRoutes } from './sign-in/forgot-password-routes.ts';
import { recoveryRoutes } from './sign-in/recovery-routes.ts';
import { adminSignInRoutes } from './sign-in/admin-sign-in-routes.ts';
import { passkeySignInRoutes } from './sign-in/passkey-sign-in-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { adminList } from '../admins/admin-list-definition.ts';
import { auditList } from '../audit/audit-list-definition.ts';
import { batchList } from '../batches/batch-list-definition.ts';
import { technicianBulk } from '../batches/technician-bulk.ts';
import { domainList } from '../domains/domain-list-definition.ts';
import { reviewItemList } from '../reviews/review-item-list-definition.ts';
import { reviewList } from '../reviews/review-list-definition.ts';
import { mailQueueList } from '../mail/queue/mail-queue-list-definition.ts';
import { technicianList } from '../technicians/technician-list-definition.ts';
import { importRoutes } from './technicians/import-routes.ts';
import { importUpload } from './technicians/import-upload.ts';
import { technicianActionPages } from './technicians/technician-action-pages.ts';
import { technicianEditRoutes } from './technicians/technician-edit-routes.ts';
import { technicianListRoutes } from './technicians/technician-list-routes.ts';
import { technicianRoutes } from './technicians/technician-routes.ts';
import { addAppRoutes } from './two-factor/add-app-routes.ts';
import { passkeySetupRoutes } from './two-factor/passkey-setup-routes.ts';
import { twoFactorRoutes } from './two-factor/two-factor-routes.ts';

const lists = [
  technicianList,
  adminList,
  domainList,
  auditList,
  mailQueueList,
  batchList,
  reviewList,
  reviewItemList,
];

/** Creates the console's Express app. The middleware runs in the order below, before the routes. */
export function createApp(services: Services): Express {
  const app = express();
  const formTokens = csrf(services);
  const passport = createPassport(services);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Browsers do not store pages, so they would never send an ETag back.
  app.set('etag', false);

  app.use(repairLinkUrls);
  app.use(clientOrigin(services.config));
  app.use(requestLog(services.logger));
  app.use(securityHeaders(services.config));
  app.use(rejectDuplicateHeaders);
  app.use(rejectTargetWithoutPath);
  app.use([paths.assets, paths.atPanel.assets], staticFiles);
  app.use(noStore);
  app.use(healthRoutes(services));
  app.use(compressPages);
  app.use(cookies());
  app.use(readerLanguage(services.config));
  app.use(pages(services, formTokens));
  app.use(filterConditionRoutes(lists));
  // Proxies and browsers at panels have no session at the console's own host.
  app.use(gateProxyRoutes(services));
  app.use(panelHostRoutes(services));
  // A form with 10,000 domains is larger than any other form.
  const domainsBody = formBody({ limit: '1mb', fields: 100 });
  app.use([paths.newDomains, paths.previewDomains], onlyFromTrustedDevices(services, domainsBody));
  // A page of 200 rows has 200 checkboxes, as well as the fields of its filters.
  app.use(
    [paths.bulkTechnicians, paths.bulkAdmins, paths.bulkAccessReview(':id')],
    formBody({ limit: '64kb', fields: 400 }),
  );
  app.use(formBody({ limit: '32kb', fields: 100 }));
  app.use(rejectNullBytes);
  app.use(sessions(services));
  app.use(backChannelRoutes(services));
  app.use(paths.importTechnicians, importUpload(services));
  app.use(formTokens.protect);
  app.use(stalePreferenceForms(services.config, formTokens));
  app.use(preferenceRoutes(services.config));
  app.use(staleForms(formTokens, [...signInForms, ...linkForms]));

  // The main page comes first, because each router before it adds a little to its response time.
  app.use(technicianListRoutes(services));
  // The routes below can sign a person in. The list above does not need Passport.
  app.use(passport.session);
  app.use(signInRoutes(services, passport));
  app.use(forgotPasswordRoutes(services));
  app.use(recoveryRoutes(services));
  app.use(twoFactorRoutes(services));
  app.use(addAppRoutes(services));
  app.use(firstRunRoutes(services));
  app.use(adminSignInRoutes(services));
  app.use(linkRoutes(services, consoleLinkPages(services)));
  app.use(ssoRoutes(services));
  app.use(ssoLinkRoutes(services));
  app.use(oauthSettingsRoutes(services));
  app.use(accessRulesRoutes(services));
  app.use(panelRoutes(services));
  app.use(panelActionRoutes(services));
  app.use(enterPanelRoutes(services));
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
  app.use(reviewListRoutes(services));
  app.use(reviewRoutes(services));
  app.use(reviewReportRoutes(services));
  app.use(reviewedTechnicianRoutes(services));
  app.use(auditRoutes(services));
  app.use(batchListRoutes(services));
  app.use(batchRoutes(services));
  app.use(mailQueueRoutes(services));
  app.use(mailSettingsRoutes(services));
  app.use(profileRoutes(services));
  app.use(passwordRoutes(services));
  app.use(ownTwoFactorRoutes(services));
  if (offersPasskeys(services.config)) {
    app.use(passkeySignInRoutes(services));
    app.use(passkeyOptionsRoutes(services));
    app.use(passkeySetupRoutes(services));
    app.use(ownPasskeyRoutes(services));
  }
  app.use(ownSsoRoutes(services));
  app.use(sessionRoutes(services));
  app.use(helpRoutes());

  app.use(endedForms(services, formTokens, app));
  app.use(unknownPage);
  app.use(sessionForErrors(sessions(services)));
  app.use(errorPages(services.logger));
  return app;
}
