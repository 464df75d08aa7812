import type { Catalogue } from '../../locales/catalogues.ts';
import type { ProviderMetadata } from './provider-responses.ts';

/** Returns sentences for the admin about what the provider's metadata says that it supports. */
export function findingsOf({ sso }: Catalogue, metadata: ProviderMetadata): string[] {
  const texts = sso.settings.findings;
  const { claims_supported: claims, end_session_endpoint: signOut } = metadata;
  const algorithms = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return [
    texts.signs({ algorithms: algorithms.filter((name) => name !== 'none') }),
    offersAccountCreation(metadata) ? texts.createsAccounts : texts.createsNoAccounts,
    signOut ? texts.signsOut : texts.signsNoOneOut,
    ...(claims && !claims.includes('email') ? [texts.noEmail] : []),
    ...(claims && !claims.includes('auth_time') ? [texts.noTime] : []),
  ];
}

/** Reports whether people can create an account at the provider (`prompt=create`). */
export function offersAccountCreation(metadata: ProviderMetadata): boolean {
  return metadata.prompt_values_supported?.includes('create') ?? false;
}
