import type { BrowserLike } from '../harness/browser-like.ts';

/** Parts of hand-written requests. Many can be sent at once, whereas a browser opens one page after the other. */
export interface Credentials {
  cookie: string;
  csrfToken: string;
}

/** The form token of the current page, which has a form. */
export function credentialsOf(browser: BrowserLike): Credentials {
  const [csrfToken] = browser.page().forms.flatMap(({ values }) => values['csrfToken'] ?? []);
  if (csrfToken === undefined) throw new Error(`No form on ${browser.page().url}`);
  return { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), csrfToken };
}

/** Posts a form without following redirects. */
export function post(
  url: string,
  { cookie, csrfToken }: Credentials,
  fields: Record<string, string>,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ csrfToken, ...fields }),
  });
}
