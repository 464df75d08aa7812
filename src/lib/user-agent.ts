import Bowser from 'bowser';

/** The names of a browser and its operating system, as in "Firefox" and "Linux". Null if they are unknown. */
export interface BrowserNames {
  browser: string | null;
  system: string | null;
}

/** Returns the names in a User-Agent header, which are always from a fixed list. */
export function browserNames(userAgent: string): BrowserNames {
  const { browser, os } = Bowser.parse(userAgent || 'unknown');
  return { browser: browser.name ?? null, system: os.name ?? null };
}
