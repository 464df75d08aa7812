import { helpFor } from '../../accounts/who-can-help.ts';
import { linkLifetimes } from '../../links/link.ts';
import { paths } from '../../paths.ts';
import { catalogues, type Catalogue } from '../../locales/catalogues.ts';
import { messages, type MessageName } from './catalogue.ts';
import { whoseLogin } from './message.ts';
import { renderMessage, type RenderedMessage } from './render-message.ts';

const origin = 'https://console.example';
const happenedAt = new Date('2026-03-02T09:14:00Z');

/** Renders a message with sample data, for a technician amy of Acme Hosting. Its link does not work. */
export function renderSample(name: MessageName, t: Catalogue = catalogues.en): RenderedMessage {
  const { purpose, sample } = messages[name];
  const time = (date: Date) => t.formats.long(date, 'Europe/Amsterdam');
  return renderMessage(
    name,
    {
      productName: 'Mail Assure',
      ssoName: 'Single Sign-On (SSO)',
      ...whoseLogin({ app: 'console' }, t, 'Acme Hosting', 'amy'),
      ssoOffered: false,
      role: 'technician',
      help: helpFor({ app: 'console' }, { role: 'technician', adminName: 'Acme Hosting', adminPath: '1.2' }),
      signInUrl: origin + paths.signIn,
      origin,
      happenedAt: time(happenedAt),
      time,
      day: t.formats.longDay,
    },
    sample,
    purpose && {
      url: origin + paths.link(purpose, 'c2FtcGxlLXRva2VuLXRoYXQtbGVhZHMtbm93aGVyZQ'),
      expiresAt: new Date(happenedAt.getTime() + linkLifetimes[purpose] * 60_000),
    },
  );
}
