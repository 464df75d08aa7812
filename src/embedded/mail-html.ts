import type { Response } from 'express';

/** A mail is foreign text: it may show itself and open links in tabs of their own, nothing else. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Answers with the HTML part of a mail, for a frame. */
export function sendMailHtml(response: Response, html: string): void {
  response.set('Content-Security-Policy', mailPolicy);
  response.type('html').send(openLinksInTabs(html));
}

/** The first of two attributes of one name counts, so these stand before whatever the mail says. */
function openLinksInTabs(html: string): string {
  return html.replace(/<(a|area)(?=\s)/gi, '<$1 target="_blank" rel="noreferrer"');
}
