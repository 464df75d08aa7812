import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { createKeyring } from '../src/lib/keyring.ts';
import { paths } from '../src/paths.ts';
import { secretBinding } from '../src/sso/settings/oauth-settings.ts';
import { clientSecretBinding } from '../src/sso/bundled-provider/client-repository.ts';
import { consoleRegistration } from '../src/sso/bundled-provider/console-registration.ts';
import { allTimelines, parametersOf, type DemoParameters } from './demo/timelines.ts';
import { rootAdmin } from './demo/admins.ts';
import { continueIds, insertRows, type Row } from './demo/rows.ts';

const schema = 'sso_provider';
const clientId = 'demo-console';

/** Registers the console at the bundled provider, and creates an account there for each linked technician. */
export async function seed(knex: Knex): Promise<void> {
  const demo = parametersOf(knex);
  await connect(knex, demo);
  await insertRows(knex, `${schema}.accounts`, accounts(demo));
  await continueIds(knex, `${schema}.accounts`);
}

async function connect(knex: Knex, { keyring, issuer, consoleOrigin, productName, ssoName }: DemoParameters) {
  const secret = randomBytes(32).toString('base64url');
  const registration = consoleRegistration(productName, consoleOrigin + paths.ssoCallback(rootAdmin.id));
  await knex(`${schema}.admins`).insert({ id: 1, path: '1', name: ssoName, slug: 'sso' });
  await continueIds(knex, `${schema}.admins`);
  await knex(`${schema}.clients`).insert({
    id: clientId,
    name: productName,
    sealed_secret: createKeyring(keyring.secrets('sso-provider')).seal(secret, clientSecretBinding(clientId)),
    redirect_uris: registration?.redirectUris,
    post_logout_redirect_uris: registration?.postLogoutRedirectUris,
    back_channel_logout_uri: registration?.backChannelLogoutUri,
    trusted: true,
    pushes_requests: registration?.pushesRequests,
  });
  await knex('oauth_settings').insert({
    admin_id: rootAdmin.id,
    enabled: true,
    issuer,
    client_id: clientId,
    client_secret: keyring.seal(secret, secretBinding(rootAdmin.id)),
    sign_out_at_provider: true,
    change_password_url: issuer + paths.forgotPassword,
  });
}

/** The provider's accounts have the same password and authenticator key as the other demo accounts. */
function* accounts(demo: DemoParameters): Generator<Row> {
  const keyring = createKeyring(demo.keyring.secrets('sso-provider'));
  let id = 0;
  for (const { account } of allTimelines(demo)) {
    const { sso_subject: subject, sso_linked_at: linkedAt, email } = account;
    if (subject === undefined || subject === null || linkedAt === undefined || email === undefined) continue;
    id += 1;
    yield {
      id,
      admin_id: 1,
      role: 'technician',
      status: 'active',
      username: email,
      email,
      subject,
      notes: '',
      time_zone: 'UTC',
      password_hash: demo.passwordHash,
      password_set_at: linkedAt,
      totp_secret: keyring.seal(demo.totpSecret, `totp:${id}`),
      totp_enrolled_at: linkedAt,
      epoch: 0,
      wrong_codes: 0,
      created_at: linkedAt,
    };
  }
}
