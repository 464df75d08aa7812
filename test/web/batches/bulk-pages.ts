import type { BulkList } from '../../../src/batches/bulk-list.ts';
import type { BrowserLike, Page } from '../../harness/browser-like.ts';

/** Ticks these rows on the list, selects the action, and presses Apply. */
export async function applyOn(
  { list, path }: Pick<BulkList<never, never>, 'list' | 'path'>,
  browser: BrowserLike,
  action: string,
  ticked: readonly { id: number }[],
  more: Record<string, string> = {},
): Promise<Page> {
  // An empty list has no bulk form, but the page has the token.
  const { forms } = await browser.get(list.path);
  const csrfToken = forms.map(({ values }) => values['csrfToken']).find(Boolean) ?? '';
  const fields: [string, string][] = [
    ...Object.entries({ csrfToken, action, ...more }),
    ...ticked.map(({ id }): [string, string] => ['id', String(id)]),
  ];
  return browser.postRaw(path, String(new URLSearchParams(fields)));
}

/** Confirms the draft that is shown. Types the number of items if the page requires it. */
export function start(browser: BrowserLike, fields: Record<string, string> = {}): Promise<Page> {
  const { url, text } = browser.page();
  const [, count] = /Enter (\d+) to confirm/.exec(text) ?? [];
  return browser.submit({ ...(count && { count }), ...fields }, { action: url });
}

/** What the table says about each item: its name, what will or did happen, and why. */
export function itemsOn({ html }: Page): string[] {
  return [
    ...html.matchAll(/class="row-name">([^<]*)<[\s\S]*?Outcome"><[^>]*>([^<]*)<[\s\S]*?Details">([^<]*)</g),
  ].map(([, name = '', outcome = '', note = '']) => [name, outcome, note].filter(Boolean).join(' | '));
}
