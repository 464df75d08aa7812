import type { ProviderMetadata } from './provider-responses.ts';

/** Returns sentences for the admin about what the provider's metadata says that it supports. */
export function findingsOf(metadata: ProviderMetadata): string[] {
  const signs = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return [
    `It signs with ${signs.filter((name) => name !== 'none').join(', ')}.`,
    offersAccountCreation(metadata)
      ? 'It offers to create accounts.'
      : 'It doesn’t say that people can create accounts there. Its administrator may have to create them.',
    metadata.end_session_endpoint ? 'It offers sign-out.' : 'It offers no sign-out.',
    ...(metadata.claims_supported && !metadata.claims_supported.includes('email')
      ? ['It doesn’t say that it provides email addresses, which linking needs.']
      : []),
    ...(metadata.claims_supported && !metadata.claims_supported.includes('auth_time')
      ? [
          'It doesn’t say that it provides the time of the sign-in, which people need to confirm changes without a code. Select “Also ask for this console’s code”.',
        ]
      : []),
  ];
}

/** Reports whether people can create an account at the provider (`prompt=create`). */
export function offersAccountCreation(metadata: ProviderMetadata): boolean {
  return metadata.prompt_values_supported?.includes('create') ?? false;
}
