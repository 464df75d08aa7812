import type { MessageContent } from './message-content.ts';
import { htmlOf } from './message-html.ts';
import { textOf } from './message-text.ts';
import { messageNamed, type MessageName } from './catalogue.ts';
import type { MessageFacts, Words } from './message.ts';

export interface RenderedMessage {
  subject: string;
  html: string;
  text: string;
}

/** The email's one-time link. `url` is null in the preview, which hides the link. */
export interface MessageLink {
  url: string | null;
  expiresAt: Date;
}

/**
 * Renders a message as HTML and as plain text. `data` is what the job was queued with. Throws if the message needs a
 * one-time link and `link` is null.
 */
export function renderMessage(
  name: MessageName,
  facts: MessageFacts,
  data: unknown,
  link: MessageLink | null,
): RenderedMessage {
  const words = messageNamed(name).words(facts, data as never);
  const { emailParts } = facts.t;
  const content: MessageContent = {
    ...words,
    language: facts.t.language,
    productName: facts.productName,
    facts: Object.fromEntries(
      Object.entries(words.facts).map(([label, value]) => [emailParts.before({ label }), value]),
    ),
    action: actionOf(words, facts, link),
    footer: emailParts.footer(facts),
  };
  return { subject: words.subject, html: htmlOf(content), text: textOf(content) };
}

function actionOf(
  { button }: Words,
  { t: { emailParts }, time }: MessageFacts,
  link: MessageLink | null,
): MessageContent['action'] {
  if (!button) return null;
  const { label } = button;
  const before = emailParts.before({ label });
  const shared = { label, before, hiddenUrl: emailParts.hiddenLink, instead: emailParts.copyAddress };
  if (button.url) return { ...shared, url: button.url, until: null };
  if (!link) throw new Error('The message needs a one-time link');
  return { ...shared, url: link.url, until: emailParts.linkExpires({ until: time(link.expiresAt) }) };
}
