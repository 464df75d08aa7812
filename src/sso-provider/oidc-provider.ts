/*
 * The library runs on Node 20 and is tested on it here, but on import it prints a warning there, before any line of ours.
 * All of it is imported through this file, which leaves that one warning out.
 */
const warn = console.warn;
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
};
const library = await import('oidc-provider');
console.warn = warn;

export const { default: Provider, errors, interactionPolicy } = library;
