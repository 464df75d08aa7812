/** Manage Admins, and the actions on an admin. */
export const admins = {
  statuses: { active: 'Active', inactive: 'Inactive' },
  labels: {
    'add-sub-admin': 'Add sub-admin',
    'rename-admin': 'Rename',
    'move-admin': 'Move',
    'deactivate-admin': 'Deactivate',
    'activate-admin': 'Activate',
    'delete-admin': 'Delete',
  },
  /** Why an action is not available. */
  reasons: {
    'not-found': 'This admin doesn’t exist',
    'own-level': 'Not available for your own admin',
    'only-active': 'Available only for active admins',
    'only-inactive': 'Available only for inactive admins',
    'has-sub-admins': 'It has sub-admins',
    'has-technicians': 'It has technicians',
    'has-domains': 'It has domains',
  },
  menu: {
    thisAdmin: 'This admin',
    showTechnicians: 'Show Technicians',
    oauthSettings: 'OAuth Settings',
    mainAdmin: 'Its main admin’s login',
  },
};
