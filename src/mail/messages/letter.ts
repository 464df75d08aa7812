import type { Words } from './message.ts';

/** What the HTML and the text of an email are rendered from. */
export interface Letter extends Words {
  productName: string;
  action: { label: string; url: string | null; until: string | null } | null;
  footer: string;
}
