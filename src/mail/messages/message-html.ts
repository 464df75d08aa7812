import escapeHtml from 'escape-html';
import type { MessageContent } from './message-content.ts';

/*
 * Mail programs drop stylesheets, so the styles are on the elements. The stylesheet in the head is only for dark mode.
 * Everything fits in 320 px, because there is one column, no width is fixed and long words break.
 */
const dark = `
@media (prefers-color-scheme: dark) {
  .page, .card { background: #14191d !important; color: #e6ebef !important; }
  .card { border-color: #37424b !important; }
  .soft { color: #a9b6c0 !important; }
  .facts { background: #1f272d !important; }
  .address { color: #7cc3ee !important; }
}`;

const font = "font-family: 'Segoe UI', -apple-system, Roboto, 'Noto Sans', Arial, sans-serif;";

export function htmlOf(content: MessageContent): string {
  const { subject, productName, heading, paragraphs, facts, notExpected, footer } = content;
  return `<!doctype html>
<html lang="${content.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${dark}
</style>
</head>
<body class="page" style="margin: 0; padding: 0; background: #eef2f5; color: #1d2830; ${font}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background: #eef2f5;">
<tr><td align="center" style="padding: 16px 8px;">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 560px; background: #ffffff; border: 1px solid #d9dee2; border-radius: 6px; text-align: left;">
<tr><td style="padding: 14px 20px; background: #38afda; color: #0b2530; border-radius: 5px 5px 0 0; font-size: 17px; font-weight: bold; ${font}">${escapeHtml(productName)}</td></tr>
<tr><td style="padding: 24px 20px 20px; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere; word-break: break-word; ${font}">
<h1 style="margin: 0 0 16px; font-size: 22px; line-height: 1.25;">${escapeHtml(heading)}</h1>
${paragraphs.map((text) => `<p style="margin: 0 0 16px;">${escapeHtml(text)}</p>`).join('\n')}
${actionHtml(content.action)}
<table role="presentation" class="facts" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin: 8px 0 20px; background: #f5f5f5; border-radius: 4px;">
<tr><td style="padding: 12px 16px; font-size: 15px; line-height: 1.5; ${font}">
${Object.entries(facts).map(factHtml).join('<br>\n')}
</td></tr>
</table>
<p class="soft" style="margin: 0; color: #4f5c66; font-size: 15px;">${escapeHtml(notExpected)}</p>
</td></tr>
</table>
<p class="soft" style="max-width: 560px; margin: 12px auto 0; padding: 0 12px; color: #4f5c66; font-size: 13px; line-height: 1.45; ${font}">${escapeHtml(footer)}</p>
</td></tr>
</table>
</body>
</html>
`;
}

function factHtml([label, value]: [string, string]): string {
  return `<span class="soft" style="color: #4f5c66;">${escapeHtml(label)}</span> <strong><bdi>${escapeHtml(value)}</bdi></strong>`;
}

function actionHtml(action: MessageContent['action']): string {
  if (!action) return '';
  const label = escapeHtml(action.label);
  const style = `display: block; padding: 14px 24px; color: #ffffff; font-size: 16px; font-weight: bold; text-align: center; text-decoration: none; ${font}`;
  const button = action.url
    ? `<a href="${escapeHtml(action.url)}" style="${style}">${label}</a>`
    : `<span style="${style}">${label}</span>`;
  const address = action.url
    ? `<a class="address" href="${escapeHtml(action.url)}" style="color: #1f5d94; word-break: break-all;">${escapeHtml(action.url)}</a>`
    : escapeHtml(action.hiddenUrl);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 8px 0 16px;">
<tr><td style="background: #2e6da4; border-radius: 4px;">${button}</td></tr>
</table>
${action.until ? `<p style="margin: 0 0 16px;"><strong>${escapeHtml(action.until)}</strong></p>` : ''}
<p class="soft" style="margin: 0 0 16px; color: #4f5c66; font-size: 14px;">${escapeHtml(action.instead)}<br>${address}</p>`;
}
