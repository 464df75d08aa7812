import type { Response } from 'express';

/** The HTML of an email is untrusted, so it may only display itself and open links in new tabs. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Responds with the HTML part of an email, to be shown in a frame. */
export function sendMailHtml(response: Response, html: string): void {
  response.set('Content-Security-Policy', mailPolicy);
  response.type('html').send(openLinksInTabs(html));
}

/** If an attribute appears twice, browsers use the first, so these attributes come before any in the email. */
function openLinksInTabs(html: string): string {
  return html.replace(/<(a|area)(?=\s)/gi, '<$1 target="_blank" rel="noreferrer"');
}
