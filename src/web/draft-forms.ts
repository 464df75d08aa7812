import { accountActions } from '../account-actions/account-actions.ts';
import { adminButtonActions } from '../admin-actions/admin-button-actions.ts';
import { newAdminFields, renameFields } from './admins/admin-forms.ts';
import { primaryActionPages } from './admins/primary-action-pages.ts';
import type { FormDraft } from './page/form-draft.ts';
import { firstRunFields } from '../installation/first-run.ts';
import { paths } from '../paths.ts';
import { profileFields } from '../profile/profile-form.ts';
import { sessionForms } from './profile/session-forms.ts';
import { plainSettingsFields } from '../sso/settings/oauth-settings-form.ts';
import { technicianActionPages } from './technicians/technician-action-pages.ts';
import { editFields, newTechnicianFields } from './technicians/technician-forms.ts';

const domains = ['admin', 'domains'];
const reason = ['reason'];
const nothing: string[] = [];

/** The forms whose text is saved when the session ends, and the forms whose page has a different path. */
export const typedForms: FormDraft[] = [
  { path: paths.firstRun, fields: firstRunFields },
  { path: paths.newTechnician, fields: newTechnicianFields },
  { path: paths.technicianAction(':id', 'edit'), fields: editFields },
  { path: paths.profile, fields: profileFields },
  { path: paths.oauthSettingsOf(':id'), fields: plainSettingsFields },
  { path: paths.adminAction(':id', 'add-sub-admin'), fields: newAdminFields },
  { path: paths.adminAction(':id', 'rename-admin'), fields: renameFields },
  { path: paths.previewDomains, page: paths.newDomains, fields: domains },
  { path: paths.newDomains, fields: domains },
  { path: paths.domainAction(':id', 'move-domain'), fields: ['admin', 'version'] },
  { path: paths.domainAction(':id', 'remove-domain'), fields: [...reason, 'version'] },
  { path: paths.importTechnicians, fields: ['paste'] },
  { path: paths.mailSettings, fields: ['address'] },
  { path: paths.startBatch(':id'), page: paths.batch(':id'), fields: reason },
  ...[technicianActionPages, primaryActionPages].flatMap(({ actions, path }) =>
    actions
      .filter((action) => accountActions[action].takesReason)
      .map((action) => ({ path: path(action), fields: reason })),
  ),
  ...Object.entries(adminButtonActions)
    .filter(([, { takesReason }]) => takesReason)
    .map(([action]) => ({
      path: paths.adminAction(':id', action as keyof typeof adminButtonActions),
      fields: reason,
    })),
  // These forms have no text to save. They are listed because their pages have different paths.
  { path: paths.stopBatch(':id'), page: paths.batch(':id'), fields: nothing },
  { path: paths.bulkTechnicians, page: paths.technicians, fields: nothing },
  { path: paths.bulkAdmins, page: paths.admins, fields: nothing },
  ...sessionForms,
];
