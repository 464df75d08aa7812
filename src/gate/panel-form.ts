import { z } from 'zod';
import { asciiLower, trimTyped } from '../lib/typed-text.ts';
import type { Catalogue } from '../locales/catalogues.ts';
import { originFrom } from './panel-origin-policy.ts';
import { credentialKinds, identityHeaders, type CredentialKind, type ListedPanel } from './panel.ts';

const NAME_LIMIT = 60;
const SECRET_LIMIT = 1000;
const PATH_LIMIT = 500;
const MAX_LINES = 100;

/** The fields whose text may be stored while the session ends. They never include the secret. */
export const plainPanelFields = [
  'name',
  'origin',
  'startPath',
  'admins',
  'credentialKind',
  'credentialName',
  'readMethods',
  'changePaths',
  'readPaths',
  'enabled',
  'version',
] as const;

export const panelFields = [...plainPanelFields, 'secret', 'keptSecret'] as const;
export type PanelValues = Record<(typeof panelFields)[number], string>;

/** Headers that a credential can't use, because proxies, browsers or the gate use them. */
const reservedHeaders = new Set([
  ...identityHeaders.map((name) => name.toLowerCase()),
  ...['accept', 'connection', 'cookie', 'date', 'expect', 'forwarded', 'gate-key', 'gate-probe', 'host'],
  ...['keep-alive', 'location', 'origin', 'referer', 'server', 'set-cookie', 'te', 'trailer', 'upgrade'],
  ...['transfer-encoding', 'user-agent', 'vary', 'via', 'x-request-id'],
]);

const isReserved = (name: string) =>
  reservedHeaders.has(name) ||
  /^(content|access-control|sec|proxy|x-forwarded|x-original|cross-origin)-/.test(name);

const linesOf = (text: string) => text.split(/\r?\n/).map(trimTyped).filter(Boolean);

const lines = (valid: (line: string) => boolean, invalid: (line: string) => string, tooMany: string) =>
  z.string().transform((text, context) => {
    const all = [...new Set(linesOf(text))];
    const wrong = all.find((line) => !valid(line));
    if (all.length > MAX_LINES) context.addIssue({ code: 'custom', message: tooMany });
    else if (wrong !== undefined) context.addIssue({ code: 'custom', message: invalid(wrong) });
    return all;
  });

const isPath = (text: string) => text.length <= PATH_LIMIT && /^\/[\x21-\x7e]*$/.test(text);
const isSlug = (text: string) => /^[a-z0-9-]{1,60}$/.test(text);

export function panelForm({ gate: { errors } }: Catalogue) {
  const patterns = () =>
    lines(isPath, (line) => errors.pattern({ line }), errors.tooManyLines({ limit: MAX_LINES }));
  return z
    .object({
      name: z
        .string()
        .transform(trimTyped)
        .pipe(
          z
            .string()
            .min(1, errors.nameMissing)
            .max(NAME_LIMIT, errors.nameTooLong({ limit: NAME_LIMIT }))
            .regex(/^\P{Cc}*$/u, errors.nameInvalid),
        ),
      origin: z.string().transform((text, context) => {
        const origin = originFrom(trimTyped(text));
        if (origin !== undefined) return origin;
        context.addIssue({ code: 'custom', message: errors.origin['not-an-origin'] });
        return z.NEVER;
      }),
      startPath: z
        .string()
        .transform((text) => trimTyped(text) || '/')
        .refine((text) => isPath(text) && !/^\/[/\\]|\\/.test(text), errors.startPath),
      admins: z
        .string()
        .transform(asciiLower)
        .pipe(
          lines(isSlug, (line) => errors.unknownAdmin({ line }), errors.tooManyLines({ limit: MAX_LINES })),
        )
        .transform((slugs) => slugs.toSorted()),
      credentialKind: z.enum(credentialKinds, errors.credentialKind),
      credentialName: z.string().transform(trimTyped),
      secret: z.string().max(SECRET_LIMIT, errors.secretTooLong({ limit: SECRET_LIMIT })),
      keptSecret: z.string(),
      readMethods: z
        .string()
        .transform((text) =>
          [
            ...new Set(
              trimTyped(text)
                .toUpperCase()
                .split(/[\s,]+/)
                .filter(Boolean),
            ),
          ].join(' '),
        )
        .refine((text) => /^([A-Z]{3,20}( |$)){1,20}$/.test(text), errors.readMethods),
      changePaths: patterns(),
      readPaths: patterns(),
      enabled: z.string().transform((text) => text === 'yes'),
    })
    .superRefine(({ credentialKind, credentialName, secret }, context) => {
      const problem = credentialNameProblem(credentialKind, credentialName);
      if (problem) context.addIssue({ code: 'custom', path: ['credentialName'], message: errors[problem] });
      if (credentialKind === 'header' && !/^([\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?)?$/.test(secret)) {
        context.addIssue({ code: 'custom', path: ['secret'], message: errors.secretInvalid });
      }
      if (/[\0\r\n]/.test(secret)) {
        context.addIssue({ code: 'custom', path: ['secret'], message: errors.secretInvalid });
      }
    });
}

function credentialNameProblem(kind: CredentialKind, name: string) {
  if (kind === 'none') return null;
  if (kind === 'basic') return /^[^:\p{Cc}]{1,100}$/u.test(name) ? null : 'username';
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(name)) return 'header';
  return isReserved(name.toLowerCase()) ? 'reservedHeader' : null;
}

export type PanelForm = z.infer<ReturnType<typeof panelForm>>;

/** Returns the values that the form edits, as they are stored. The secret stays sealed. */
export function editedPanel(panel: ListedPanel | undefined) {
  return {
    name: panel?.name ?? '',
    origin: panel?.origin ?? '',
    startPath: panel?.startPath ?? '/',
    admins: panel?.admins.join('\n') ?? '',
    credentialKind: panel?.credentialKind ?? 'header',
    credentialName: panel?.credentialName ?? '',
    secret: panel?.sealedCredential ?? '',
    readMethods: panel?.readMethods ?? 'GET HEAD OPTIONS',
    changePaths: panel?.changePaths ?? '',
    readPaths: panel?.readPaths ?? '',
    enabled: panel?.enabled ? 'yes' : '',
  };
}

/** Returns the typed values for comparison with the stored ones. An empty secret means the stored one. */
export function typedPanel(form: PanelForm, storedSecret: string): ReturnType<typeof editedPanel> {
  return {
    name: form.name,
    origin: form.origin,
    startPath: form.startPath,
    admins: form.admins.join('\n'),
    credentialKind: form.credentialKind,
    credentialName: form.credentialKind === 'none' ? '' : form.credentialName,
    secret: form.secret || form.keptSecret || (form.credentialKind === 'none' ? '' : storedSecret),
    readMethods: form.readMethods,
    changePaths: form.changePaths.join('\n'),
    readPaths: form.readPaths.join('\n'),
    enabled: form.enabled ? 'yes' : '',
  };
}
