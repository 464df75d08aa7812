import type { Words } from './message.ts';

/** What the HTML and the text of an email are rendered from. */
export interface MessageContent extends Words {
  /** The language's tag, such as "en". */
  language: string;
  productName: string;
  /** `before` is the label with a colon, and `instead` says how to open the link without the button. */
  action: {
    label: string;
    before: string;
    url: string | null;
    hiddenUrl: string;
    until: string | null;
    instead: string;
  } | null;
  footer: string;
}
