/** What may know what. The rules are those that keep a newcomer oriented; each says why it stands. */
const rooms = '^src/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle-at-run-time',
      comment: 'Files that need each other to load cannot be read from top to bottom.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'policy-knows-types-only',
      comment: 'A policy is a table that can be tested without a server or a database.',
      severity: 'error',
      from: { path: '^src/.*-policy\\.ts$' },
      to: { path: 'node_modules/(express|knex|pg)/' },
    },
    {
      name: 'sql-in-repositories',
      // mail-listener.ts holds the one connection that listens; a pool has no such thing.
      comment: 'Only repositories and the database room build SQL; others may name Knex as a type.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '-repository\\.ts$',
          '^src/database/',
          '^src/audit/append-events\\.ts$',
          '^src/mail/wake-up\\.ts$',
          '^src/embedded/',
        ],
      },
      to: { path: 'node_modules/(knex|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-routes-from-other-rooms',
      comment: 'A room uses another one’s actions, repositories and policies, never its routes.',
      severity: 'error',
      // The provider's app puts rooms together, as src/web/app.ts does for the console.
      from: { path: rooms, pathNot: '^src/sso-provider/provider-app\\.ts$' },
      // The pages of an account's actions are one piece that technicians and main admins both mount.
      to: { path: '-routes\\.ts$', pathNot: ['^src/$1/', '^src/accounts/account-action-routes\\.ts$'] },
    },
    {
      name: 'embedded-is-for-development',
      comment: 'Production never loads an embedded part.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/embedded/', '^src/main\\.ts$'] },
      to: { path: '^src/embedded/' },
    },
    {
      name: 'no-development-dependency',
      comment: 'What is compiled runs without development dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/embedded/', '^src/main\\.ts$'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
