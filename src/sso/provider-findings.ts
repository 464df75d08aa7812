import type { ProviderMetadata } from './provider-responses.ts';

/** What discovery says that an admin should know, in sentences. */
export function findingsOf(metadata: ProviderMetadata): string[] {
  const signs = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return [
    `It signs with ${signs.filter((name) => name !== 'none').join(', ')}.`,
    offersAccountCreation(metadata)
      ? 'It offers to create accounts.'
      : 'It does not say that accounts can be created there: who has none asks its admin.',
    metadata.end_session_endpoint ? 'It offers sign-out.' : 'It offers no sign-out.',
    ...(metadata.claims_supported && !metadata.claims_supported.includes('email')
      ? ['It does not say that it tells email addresses: linking needs one.']
      : []),
    ...(metadata.claims_supported && !metadata.claims_supported.includes('auth_time')
      ? [
          'It does not say that it tells when somebody signed in: what needs a fresh proof then needs a code, so turn on “Also ask for this console’s code”.',
        ]
      : []),
  ];
}

export function offersAccountCreation(metadata: ProviderMetadata): boolean {
  return metadata.prompt_values_supported?.includes('create') ?? false;
}
