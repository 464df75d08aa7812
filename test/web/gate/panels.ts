import { actorOf } from '../../../src/accounts/account.ts';
import { findAccount } from '../../../src/accounts/account-repository.ts';
import { panelForm } from '../../../src/gate/panel-form.ts';
import { findPanel } from '../../../src/gate/panel-repository.ts';
import { addPanel } from '../../../src/gate/save-panel.ts';
import { keyBinding, type ListedPanel } from '../../../src/gate/panel.ts';
import { catalogues } from '../../../src/locales/catalogues.ts';
import { parseForm } from '../../../src/forms/parse-form.ts';
import { startPanelProxy, type PanelProxy } from '../../harness/panel-proxy.ts';
import type { TestApp } from '../../harness/test-app.ts';

export const panelValues = {
  name: 'Rspamd',
  origin: 'https://rspamd.acme.example',
  startPath: '/ui/',
  admins: 'acme-hosting\nacme-east',
  credentialKind: 'header',
  credentialName: 'Password',
  secret: 'orchid-quarry-panel',
  keptSecret: '',
  readMethods: 'GET HEAD OPTIONS',
  changePaths: '',
  readPaths: '',
  enabled: 'yes',
};

export interface AddedPanel extends ListedPanel {
  key: string;
}

/** Adds a panel as Amy does, and returns it with the key of its proxy. */
export async function addedPanel(
  { services, people }: Pick<TestApp, 'services' | 'people'>,
  values: Partial<typeof panelValues> = {},
): Promise<AddedPanel> {
  const account = await findAccount(services.database, people.amy.id);
  const form = parseForm(panelForm(catalogues.en), { ...panelValues, ...values });
  if (!account || !form.ok) throw new Error(JSON.stringify(form));
  const origin = { address: '192.0.2.1', userAgent: 'test', requestId: 'test' };
  const panel = await findPanel(
    services.database,
    await addPanel(services, actorOf(account, origin), form.value),
  );
  if (!panel) throw new Error('The panel was not added');
  return { ...panel, key: services.keyring.open(panel.sealedKey, keyBinding(panel.publicId)) };
}

/** Starts a proxy with a panel behind it, and adds the panel. */
export async function startPanel(
  harness: TestApp,
  values: Partial<typeof panelValues> = {},
): Promise<{ proxy: PanelProxy; panel: AddedPanel }> {
  const proxy = await startPanelProxy(harness.app);
  const panel = await addedPanel(harness, { ...values, origin: proxy.origin });
  proxy.key = panel.key;
  return { proxy, panel };
}
