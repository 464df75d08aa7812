/** A small mistake in the code, and the test file that must fail because of it. */
export interface Mutant {
  file: string;
  search: string;
  replacement: string;
  test: string;
}

export const mutants: readonly Mutant[] = [
  ...inFile('src/sessions/require-access.ts', [
    ['|| !maySignIn(account)', '', 'web/batches/bulk'],
    ['.length === 0) throw', '.length < 0) throw', 'web/http/access-ended'],
  ]),
  ...inFile('src/sessions/session-limits.ts', [
    ['MAX_SESSIONS = 5', 'MAX_SESSIONS = 6', 'web/http/sessions'],
    ['IDLE_MINUTES = 30', 'IDLE_MINUTES = 40', 'web/http/sessions'],
  ]),
  ...inFile('src/sessions/session-repository.ts', [
    ['and a.epoch = s.epoch and', 'and', 'web/http/sessions'],
    ['a.epoch = s.epoch and ${mayBeSignedIn}', 'a.epoch = s.epoch', 'web/http/sessions'],
    ["stage = 'signed-in' and ${isSessionOpen('sessions')}", "stage = 'signed-in'", 'web/http/sessions'],
  ]),
  ...inFile('src/sessions/perform.ts', [
    ['await requireAccess(transaction.sql, actor);', '', 'web/http/access-ended'],
    ['decide(target);', '', 'web/account-actions/policy-over-http'],
    [
      'if (refusal) await logRefused',
      'if (!refusal) await logRefused',
      'web/account-actions/policy-over-http',
    ],
  ]),
  ...inFile('src/access-rules/rule-jobs.ts', [
    ["if (other === 'none') return cancelRuleEnd(sql, account.id);", '', 'web/access-rules/only-access'],
    ["if (other === 'busy') return postponeRuleEnd(sql, account.id);", '', 'web/access-rules/only-access'],
    ['if (!kind || !rule?.isDue)', 'if (!kind || !rule)', 'web/access-rules/ends-by-rule'],
  ]),
  ...inFile('src/access-rules/rule-end-repository.ts', [
    ['of a, ad skip locked', 'of a skip locked', 'web/access-rules/only-access'],
    ['limit 1 for share of a skip locked', 'limit 1', 'web/access-rules/only-access'],
    ["coalesce(a.rule_grace_until, '-infinity') <=", "'-infinity' <=", 'web/access-rules/ends-by-rule'],
  ]),
  ...inFile('src/audit/log-event.ts', [
    ['if (await isOutOfScope()) await', 'if (!(await isOutOfScope())) await', 'web/domains/domains'],
  ]),
  ...inFile('src/audit/audit-chain.ts', [
    ['`${previousHash}\\n${content}`', '`\\n${content}`', 'audit/chain'],
    ["action === 'sign-in' || action === 'sign-out'", "action === 'sign-in'", 'audit/chain'],
  ]),
  ...inFile('src/admins/scope.ts', [
    ["adminPath[own.length] === '.'", 'adminPath[own.length] !== undefined', 'accounts/account-policy'],
  ]),
  ...inFile('src/links/open-link.ts', [
    ['&& account.adminActive', '', 'web/links/validity'],
    ["invitation: ['pending']", "invitation: ['pending', 'active']", 'web/links/validity'],
  ]),
  ...inFile('src/links/link-repository.ts', [
    ['${open} and expires_at > clock_timestamp()', '${open}', 'web/links/validity'],
    ["? * interval '1 second'", "? * interval '10 seconds'", 'web/account-actions/actions'],
  ]),
  ...inFile('src/blocks/with-second-factor-limit.ts', [
    ['>= MAX_WRONG_CODES', '> MAX_WRONG_CODES', 'web/sign-in/rate-limits'],
  ]),
  ...inFile('src/passkeys/challenge-repository.ts', [
    [' and browser_hash = ?', '', 'web/passkeys/signing-in'],
    [' and expires_at > now()', '', 'web/passkeys/signing-in'],
  ]),
  ...inFile('src/passkeys/check-passkey.ts', [
    ['requireUserVerification: true', 'requireUserVerification: false', 'web/passkeys/signing-in'],
  ]),
  ...inFile('src/sign-in/sign-in-with-passkey.ts', [
    [' && maySignIn(account)', '', 'web/passkeys/signing-in'],
  ]),
  ...inFile('src/two-factor/check-code.ts', [
    [
      'if (await takeStep(database, accountId, { sealedSecret, reencrypted, step })) return true;',
      'return true;',
      'web/two-factor/two-factor',
    ],
  ]),
  ...inFile('src/sign-in/check-password.ts', [
    ['|| !maySignIn(candidate.account)', '', 'web/sign-in/password-step'],
    ['hash !== null && outdated', 'hash !== null && !outdated', 'web/sign-in/password-step'],
  ]),
  ...inFile('src/rate-limits/with-rate-limit.ts', [
    ['if (!failed) await refund', 'if (failed) await refund', 'web/sign-in/rate-limits'],
  ]),
  ...inFile('src/rate-limits/rate-limit-repository.ts', [
    ['state.count + amount > limit', 'state.count + amount >= limit', 'web/sign-in/rate-limits'],
    ['state.count + amount === limit', 'state.count + amount > limit', 'web/sign-in/rate-limits'],
    ['clock_timestamp() then 0 else', 'clock_timestamp() then bucket.count else', 'web/sign-in/rate-limits'],
    ['set count = count - 1', 'set count = count', 'web/sign-in/rate-limits'],
  ]),
  ...inFile('src/web/http/trusted-device.ts', [
    [
      'expected.length === given.length && timingSafeEqual(expected, given)',
      'true',
      'web/sign-in/rate-limits',
    ],
    ['.slice(0, MAX_ACCOUNTS)', '', 'web/sign-in/rate-limits'],
  ]),
  ...inFile('src/web/http/return-to.ts', [
    ["&& !url.pathname.startsWith('//')", '', 'web/http/return-to'],
    ['text.length > 2000', 'text.length > 20_000', 'web/http/return-to'],
  ]),
  ...inFile('src/web/http/security-headers.ts', [
    [`frameAncestors: ["'none'"]`, `frameAncestors: ["'self'"]`, 'web/page/pages'],
    [`formAction: ["'self'"]`, `formAction: ["'self'", 'https:']`, 'web/page/pages'],
  ]),
  ...inFile('src/web/http/csrf.ts', [
    ['if (isCrossOrigin) throw', 'if (!isCrossOrigin) throw', 'web/page/form-draft'],
    ['=== undefined\n        ? origin', "!== ''\n        ? origin", 'web/page/pages'],
  ]),
  ...inFile('src/web/http/guards.ts', [
    ["?.stage === 'password-verified'", ' !== undefined', 'web/two-factor/two-factor'],
    [
      '.firstRunPending) return response.redirect(303, paths.firstRun)',
      '.firstRunPending) return next()',
      'web/installation/first-run',
    ],
  ]),
  ...inFile('src/mail/queue/mail-claim-repository.ts', [
    ['not exists (select 1 from mail_relay where failures > 0)', 'true', 'mail/smtp/relay-faults'],
    ['attempts = attempts - 1, lease_until', 'lease_until', 'mail/queue/mail-worker'],
  ]),
  ...inFile('src/sso-provider/signing-key-policy.ts', [
    ['keys[index - 1]', 'keys[index + 1]', 'sso-provider/keys'],
  ]),
];

function inFile(file: string, changes: [search: string, replacement: string, test: string][]): Mutant[] {
  return changes.map(([search, replacement, test]) => ({
    file,
    search,
    replacement,
    test: `test/${test}.test.ts`,
  }));
}
