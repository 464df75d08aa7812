import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { lockAdminIds } from '../admins/admin-repository.ts';
import { isRoot, requireRoot } from '../admins/scope.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditAction, AuditEvent } from '../audit/audit-event.ts';
import { partyOf } from '../audit/audit-party.ts';
import { auditOutOfScope } from '../audit/log-event.ts';
import { withTransaction } from '../audit/transaction.ts';
import { InvalidFormError } from '../forms/form-errors.ts';
import { rejectStaleForm } from '../forms/form-version.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Text } from '../locales/text.ts';
import type { Services } from '../services.ts';
import { requireAccess } from '../sessions/require-access.ts';
import { hashToken, newToken } from '../lib/random-token.ts';
import { changedPanel } from './panel-changes.ts';
import { editedPanel, typedPanel, type PanelForm } from './panel-form.ts';
import { originProblem } from './panel-origin-policy.ts';
import {
  countPanels,
  deletePanel,
  deletePanelSessions,
  findPanel,
  findPanelByPublicId,
  insertPanel,
  lockPanel,
  storePanelAdmins,
  updateKey,
  updatePanel,
  type PanelConflict,
} from './panel-repository.ts';
import { sealedCredentialOf } from './panel-secret.ts';
import { keyBinding, type ListedPanel } from './panel.ts';

export const MAX_PANELS = 100;

/** Finds a panel. Only the root admin's people can see panels. Others get NotFoundError, which is logged. */
export function findPanelFor(services: Services, actor: Actor, id: number): Promise<ListedPanel> {
  const { database } = services;
  const outOfScope = {
    what: `panel ${id}`,
    isOutOfScope: async () => (await findPanel(database, id)) !== undefined,
  };
  return auditOutOfScope(services, actor, outOfScope, async () =>
    isRoot(actor) ? findPanel(database, id) : undefined,
  );
}

/** Adds a panel. Returns its ID. Throws InvalidFormError, AccessEndedError, and NotFoundError for other admins. */
export function addPanel(services: Services, actor: Actor, form: PanelForm): Promise<number> {
  const { config, database, keyring } = services;
  requireRoot(actor);
  requireOrigin(form, config);
  const publicId = randomUUID();
  const row = {
    ...rowOf(form),
    publicId,
    sealedCredential: sealedCredentialOf(keyring, publicId, undefined, form),
  };
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    if ((await countPanels(sql)) >= MAX_PANELS) {
      throw new InvalidFormError({ '': (t) => t.gate.errors.tooManyPanels({ limit: MAX_PANELS }) });
    }
    await requireAccess(sql, actor);
    refuseConflict(await insertPanel(sql, row, newKey(services, publicId)));
    await storePanelAdmins(sql, publicId, await adminIds(sql, form));
    transaction.audit({
      ...eventBy(actor, 'add-panel', form.name),
      changes: changedPanel(undefined, form, row.sealedCredential),
    });
    const added = await findPanelByPublicId(sql, publicId);
    if (!added) throw new NotFoundError();
    return added.id;
  });
}

/**
 * Saves a panel's settings, which apply from the next request. A new origin or credential needs no other change here.
 * Throws InvalidFormError, StaleFormError, NotFoundError and AccessEndedError.
 */
export function changePanel(
  services: Services,
  actor: Actor,
  id: number,
  form: PanelForm,
  version: string,
): Promise<void> {
  const { config, database, keyring } = services;
  requireRoot(actor);
  requireOrigin(form, config);
  return withTransaction(database, async (transaction) => {
    const { sql } = transaction;
    const stored = await lockPanel(sql, id);
    await requireAccess(sql, actor);
    if (!stored) throw new NotFoundError();
    rejectStaleForm({
      thing: 'panel',
      version,
      stored: editedPanel(stored),
      typed: typedPanel(form, stored.sealedCredential ?? ''),
      describe: (t, field, value) =>
        field === 'secret'
          ? t.gate.errors.otherSecret
          : value === ''
            ? t.validation.nothing
            : t.validation.quoted({ value }),
    });
    const { publicId } = stored;
    const sealedCredential = sealedCredentialOf(keyring, publicId, stored, form);
    refuseConflict(await updatePanel(sql, id, { ...rowOf(form), publicId, sealedCredential }));
    await storePanelAdmins(sql, publicId, await adminIds(sql, form));
    // The cookies of the old origin must not open the new one.
    if (stored.origin !== form.origin) await deletePanelSessions(sql, id);
    const changes = changedPanel(stored, form, sealedCredential);
    if (Object.keys(changes).length === 0) return;
    transaction.audit({ ...eventBy(actor, 'change-panel', form.name), changes });
  });
}

/**
 * Removes a panel. Its proxy's checks fail from then on, so no one can open the panel. Throws NotFoundError and
 * AccessEndedError.
 */
export function removePanel(services: Services, actor: Actor, id: number, reason: string): Promise<string> {
  return changeLocked(services, actor, id, 'remove-panel', reason, (sql) => deletePanel(sql, id));
}

/**
 * Replaces the key of a panel's proxy. The old key stops working immediately. Throws NotFoundError and
 * AccessEndedError.
 */
export function renewPanelKey(services: Services, actor: Actor, id: number): Promise<string> {
  return changeLocked(services, actor, id, 'renew-panel-key', '', (sql, { publicId }) =>
    updateKey(sql, id, newKey(services, publicId)),
  );
}

/** Returns the panel's name. */
function changeLocked(
  { database }: Services,
  actor: Actor,
  id: number,
  action: AuditAction,
  reason: string,
  effect: (sql: Knex.Transaction, panel: ListedPanel) => Promise<void>,
): Promise<string> {
  requireRoot(actor);
  return withTransaction(database, async (transaction) => {
    const panel = await lockPanel(transaction.sql, id);
    await requireAccess(transaction.sql, actor);
    if (!panel) throw new NotFoundError();
    await effect(transaction.sql, panel);
    transaction.audit({ ...eventBy(actor, action, panel.name), ...(reason && { reason }) });
    return panel.name;
  });
}

function requireOrigin({ origin }: PanelForm, config: Services['config']): void {
  const problem = originProblem(origin, config);
  if (problem !== null) throw new InvalidFormError({ origin: (t) => t.gate.errors.origin[problem] });
}

const conflicts: Record<PanelConflict, Record<string, Text>> = {
  panels_name: { name: (t) => t.gate.errors.nameTaken },
  panels_host: { origin: (t) => t.gate.errors.hostTaken },
};

function refuseConflict(conflict: PanelConflict | undefined): void {
  if (conflict !== undefined) throw new InvalidFormError(conflicts[conflict]);
}

/** Throws InvalidFormError if an admin doesn't exist. */
async function adminIds(sql: Knex.Transaction, { admins }: PanelForm): Promise<number[]> {
  const found = await lockAdminIds(sql, admins);
  const missing = admins.find((slug) => !found.has(slug));
  if (missing !== undefined) {
    throw new InvalidFormError({ admins: (t) => t.gate.errors.unknownAdmin({ line: missing }) });
  }
  return [...found.values()];
}

function rowOf(form: PanelForm) {
  return {
    name: form.name,
    origin: form.origin,
    startPath: form.startPath,
    enabled: form.enabled,
    credentialKind: form.credentialKind,
    credentialName: form.credentialKind === 'none' ? null : form.credentialName,
    readMethods: form.readMethods,
    changePaths: form.changePaths.join('\n'),
    readPaths: form.readPaths.join('\n'),
  };
}

function newKey({ keyring }: Services, publicId: string) {
  const key = newToken();
  return { keyHash: hashToken(key), sealedKey: keyring.seal(key, keyBinding(publicId)) };
}

/** The subject is in the root admin's chain, where the panels' settings belong. */
function eventBy(actor: Actor, action: AuditAction, name: string): AuditEvent {
  return {
    action,
    outcome: 'done',
    actor: partyOf(actor),
    subject: { accountId: null, name, adminId: actor.adminId, adminName: actor.adminName },
    origin: actor.origin,
  };
}
