/*
 * The library runs on Node 20 and is tested on it here, but it prints a warning when it is imported, before any of our
 * code runs. Everything is imported through this file, which hides that one warning.
 */
const warn = console.warn;
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
};
const library = await import('oidc-provider');
console.warn = warn;

export const { default: Provider, errors, interactionPolicy } = library;
