/**
 * The rules for imports. Each rule gives its reason. test/ci/imports.test.ts proves that each rule reports a violation.
 */
/**
 * The folders of src/ in order. A folder may import only itself and the folders before it. An entry means the files
 * directly in that folder: `mail` does not include `mail/queue`. `config`, `services` and `paths` are single files.
 * Folders that import each other break the order, so cycles of folders need no rule of their own.
 */
const core = [
  'lib',
  'locales/en',
  'locales/de',
  'locales/es',
  'locales/fr',
  'locales/nl',
  'locales',
  'forms',
  'database',
  'environment',
  'config',
  'services',
  'paths',
  'lists',
  'admins',
  'audit',
  'rate-limits',
  'accounts',
  'accounts/passwords',
  'sessions',
  'links',
  'mail/smtp',
  'mail/messages',
  'mail/queue',
  'mail',
  'blocks',
  'passkeys',
  'two-factor',
  'sign-in',
  'account-actions',
  'access-rules',
  'sso/settings',
  'sso/client',
  'sso/identities',
  'sso/bundled-provider',
  'sso',
  'admin-actions',
  'domains',
  'technicians',
  'reviews',
  'batches',
  'imports',
  'profile',
  'gate/proxy-configurations',
  'gate',
  'dashboard',
  'monitoring',
  'installation',
  'maintenance',
];
const web = [
  'web/http',
  'web/help',
  'web/page',
  'web/passkeys',
  'web/sign-in',
  'web/two-factor',
  'web/sso',
  'web/access-rules',
  'web/links',
  'web/audit',
  'web/mail',
  'web/batches',
  'web/account-actions',
  'web/technicians',
  'web/admins',
  'web/domains',
  'web/reviews',
  'web/gate',
  'web/dashboard',
  'web/profile',
  'web/installation',
  'web',
];
const order = [...core, ...web, 'sso-provider', 'commands', 'embedded'];

const singleFiles = ['config', 'services', 'paths'];
const filesOf = (folder) => (singleFiles.includes(folder) ? `^src/${folder}\\.ts$` : `^src/${folder}/[^/]+$`);
const processes = '^src/(main|web|worker|healthcheck)\\.ts$';
const later = (folder) => order.slice(order.indexOf(folder) + 1).map(filesOf);

/** No folder comes after the last one, so it needs no rule. */
const orderRules = order.slice(0, -1).map((folder) => ({
  name: `order: ${folder}`,
  comment: `${folder} may import only itself and the folders before it.`,
  severity: 'error',
  from: { path: filesOf(folder) },
  // paths.ts uses the types of the actions that its paths are for. Later folders declare those types.
  to: { path: later(folder), ...(folder === 'paths' && { dependencyTypesNot: ['type-only'] }) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...orderRules,
    {
      name: 'listed-in-the-order',
      comment: 'A folder that is not in the order could import anything.',
      severity: 'error',
      from: { path: '^src/', pathNot: [processes, ...order.map(filesOf)] },
      to: {},
    },
    {
      name: 'processes-are-not-imported',
      comment: 'main.ts, web.ts and worker.ts start a process when they are loaded.',
      severity: 'error',
      from: {},
      to: { path: processes },
    },
    {
      name: 'no-cycle-of-files',
      comment: 'Files that need each other cannot be read from top to bottom. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-http-in-the-core',
      comment: 'Commands, workers and the bundled provider use the core without a request.',
      severity: 'error',
      from: { path: core.map(filesOf) },
      to: {
        path: 'node_modules/(@types/)?(express|express-session|cookie-parser|csrf-csrf|helmet|multer|passport|passport-local|ejs)/',
      },
    },
    {
      name: 'policy-knows-types-only',
      comment: 'A policy is a table that can be tested without a server or a database.',
      severity: 'error',
      from: { path: '^src/.*-policy\\.ts$' },
      to: { path: 'node_modules/(express|knex|pg)/' },
    },
    {
      name: 'database-in-repositories',
      // The mail listener holds its own connection, which a pool can't provide.
      comment:
        'Only repositories and database/ load the query builder; others may name its types. .ci/sql.js checks for SQL.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '-repository\\.ts$',
          '^src/database/',
          '^src/mail/queue/mail-listener\\.ts$',
          '^src/embedded/',
        ],
      },
      to: { path: 'node_modules/(knex|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-routes-from-other-pages',
      comment: 'A folder of pages uses the helpers of another one, never its routes.',
      severity: 'error',
      // The provider's app combines the pages, as src/web/app.ts does for the console.
      from: {
        path: '^src/(web/[^/]+|sso-provider)/',
        pathNot: '^src/sso-provider/provider-app\\.ts$',
      },
      // Technicians and main admins both mount the pages of a login's actions.
      to: {
        path: '-routes\\.ts$',
        pathNot: ['^src/$1/', '^src/web/account-actions/account-action-routes\\.ts$'],
      },
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
