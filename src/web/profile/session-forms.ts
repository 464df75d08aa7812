import type { FormDraft } from '../page/form-draft.ts';
import { paths } from '../../paths.ts';

/** The forms of the Sessions page, and Sign out. */
export const sessionForms: FormDraft[] = [
  { path: paths.endSession, page: paths.sessions, fields: [] },
  { path: paths.endOtherSessions, page: paths.sessions, fields: [] },
  { path: paths.signOut, page: paths.dashboard, fields: [] },
];
