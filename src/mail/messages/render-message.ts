import type { Letter } from './letter.ts';
import { htmlOf } from './message-html.ts';
import { textOf } from './message-text.ts';
import { messageNamed, type MessageName } from './catalogue.ts';
import type { MessageFacts, Words } from './message.ts';

export interface RenderedMessage {
  subject: string;
  html: string;
  text: string;
}

/** The mail's one-time link. Without `url` it is shown as hidden: for the preview. */
export interface MessageLink {
  url: string | null;
  expiresAt: Date;
}

/** One source of words gives both parts. `data` is what the job was queued with. */
export function renderMessage(
  name: MessageName,
  facts: MessageFacts,
  data: unknown,
  link: MessageLink | null,
): RenderedMessage {
  const words = messageNamed(name).words(facts, data as never);
  const letter: Letter = {
    ...words,
    productName: facts.productName,
    action: actionOf(words, facts, link),
    footer: `${facts.productName} sent this automatically because of your login at ${facts.adminName}.`,
  };
  return { subject: words.subject, html: htmlOf(letter), text: textOf(letter) };
}

function actionOf({ button }: Words, { time }: MessageFacts, link: MessageLink | null): Letter['action'] {
  if (!button) return null;
  if (button.url) return { label: button.label, url: button.url, until: null };
  if (!link) throw new Error('The message needs a one-time link');
  return {
    label: button.label,
    url: link.url,
    until: `The link works once, until ${time(link.expiresAt)}.`,
  };
}
