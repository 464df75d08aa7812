import { twoFactorColumn } from '../installation/sealed-columns.ts';
import type { SealedColumn } from '../installation/sealed-column-repository.ts';
import { clientSecretBinding } from '../sso/bundled-provider/client-repository.ts';
import { signingKeyBinding } from './signing-keys.ts';

/** What the bundled provider keeps encrypted, in its own schema and with its own keys. */
export const providerColumns: readonly SealedColumn[] = [
  twoFactorColumn,
  {
    name: ['client secret', 'client secrets'],
    table: 'clients',
    column: 'sealed_secret',
    id: 'clients.id',
    boundTo: clientSecretBinding,
  },
  {
    name: ['signing key', 'signing keys'],
    table: 'signing_keys',
    column: 'sealed',
    id: 'signing_keys.id',
    boundTo: signingKeyBinding,
  },
  {
    name: ['session or token', 'sessions and tokens'],
    table: 'payloads',
    column: 'sealed',
    id: `payloads.model || ':' || payloads.id_hash`,
    boundTo: (id) => id,
  },
];
