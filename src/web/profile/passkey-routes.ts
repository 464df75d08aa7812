import { Router, type Request, type Response } from 'express';
import { inLanguageOf, InvalidFormError } from '../../forms/form-errors.ts';
import { parseForm } from '../../forms/parse-form.ts';
import { addPasskey } from '../../passkeys/add-passkey.ts';
import {
  findOwnPasskey,
  listRemovablePasskeys,
  removeOwnPasskey,
  renameOwnPasskey,
  requireAnotherFactor,
} from '../../passkeys/change-passkey.ts';
import { passkeyForm } from '../../passkeys/passkey-form.ts';
import { listPasskeys } from '../../passkeys/passkey-repository.ts';
import type { Passkey } from '../../passkeys/passkey.ts';
import { MAX_PASSKEYS, PASSKEY_NAME_LIMIT } from '../../passkeys/passkey-limits.ts';
import { paths } from '../../paths.ts';
import type { Services } from '../../services.ts';
import { AccessEndedError } from '../../sessions/require-access.ts';
import { hashed } from '../../sessions/session-id.ts';
import { enrolPasskey } from '../../two-factor/enrolment.ts';
import { accountOfRequest, actorOfRequest, signedIn } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { serveConfirmation } from '../page/confirmation.ts';
import { idFrom, typedValues } from '../page/form.ts';
import { newPasskeyButton } from '../page/passkey-button.ts';
import {
  isRecentlyAuthenticated,
  reauthenticationPrompt,
  requireReauthentication,
} from '../page/reauthentication.ts';
import { saveForm } from '../page/save-form.ts';
import { showNewKey } from '../two-factor/finish-setup.ts';

/** Adds, renames and removes the signed-in person's own passkeys. */
export function ownPasskeyRoutes(services: Services): Router {
  const router = Router();

  router.get(paths.passkeys, signedIn, async (request, response) => {
    const account = accountOfRequest(request);
    const passkeys = await listPasskeys(services.database, account.id);
    const removable = await listRemovablePasskeys(services, services.database, account);
    const canAdd = passkeys.length < MAX_PASSKEYS;
    const { title, remove, add } = request.t.passkeys;
    response.page('passkeys/passkeys', {
      title,
      passkeys: passkeys.map((passkey) => ({
        ...passkey,
        isRemovable: removable.some(({ id }) => id === passkey.id),
      })),
      canAdd,
      notes: [
        ...(removable.length < passkeys.length ? [request.t.validation.reason({ reason: remove.last })] : []),
        ...(canAdd ? [] : [add.tooMany({ limit: MAX_PASSKEYS })]),
      ],
    });
  });

  router.get(paths.newPasskey, signedIn, (request, response) => {
    showNew(request, response, '', {});
  });

  router.post(paths.newPasskey, signedIn, async (request, response) => {
    const typed = typedValues(request, ['name', 'newPasskey']);
    if (!isRecentlyAuthenticated(request)) {
      const errors = await requireReauthentication(services, request);
      if (Object.keys(errors).length > 0) return showNew(request, response, typed.name, errors);
      return response.redirect(303, paths.newPasskey);
    }
    const form = parseForm(passkeyForm(request.t), typed);
    if (!form.ok) return showNew(request, response, typed.name, form.errors);
    const { name } = form.value;
    if (!accountOfRequest(request).hasTwoFactor) return enrol(request, response, name, typed.newPasskey);
    await saveForm(
      request,
      response,
      paths.passkeys,
      async () => {
        await addPasskey(services, actorOfRequest(request), { name, response: typed.newPasskey });
        return request.t.passkeys.add.added({ name });
      },
      (errors) => showNew(request, response, typed.name, errors),
    );
  });

  router.get(paths.renamePasskey(':id'), signedIn, async (request, response) => {
    const passkey = await ownPasskey(request);
    showRename(request, response, passkey, passkey.name, {});
  });

  router.post(paths.renamePasskey(':id'), signedIn, async (request, response) => {
    const passkey = await ownPasskey(request);
    const typed = typedValues(request, ['name']);
    const form = parseForm(passkeyForm(request.t), typed);
    if (!form.ok) return showRename(request, response, passkey, typed.name, form.errors);
    const { name } = form.value;
    await saveForm(
      request,
      response,
      paths.passkeys,
      async () => {
        await renameOwnPasskey(services, actorOfRequest(request), passkey, name);
        return request.t.passkeys.rename.renamed({ name });
      },
      (errors) => showRename(request, response, passkey, typed.name, errors),
    );
  });

  serveConfirmation<Passkey>(router, services, {
    path: paths.removePasskey(':id'),
    find: ownPasskey,
    requirements: () => ({ needsReauthentication: true, danger: true }),
    async describe(request, passkey) {
      await requireAnotherFactor(services, services.database, accountOfRequest(request), passkey);
      const { title, noSignIn, onDevice, submit } = request.t.passkeys.remove;
      const consequences = [noSignIn({ name: passkey.name }), onDevice];
      return { title, consequences, submit, back: paths.passkeys };
    },
    async perform(request, passkey) {
      await removeOwnPasskey(services, actorOfRequest(request), passkey);
      return request.t.passkeys.remove.removed({ name: passkey.name });
    },
    next: () => paths.passkeys,
  });

  function ownPasskey(request: Request): Promise<Passkey> {
    return findOwnPasskey(services, actorOfRequest(request), idFrom(request.params['id']));
  }

  /** The passkey is the first second factor of someone who signed in at their provider, so they get a recovery key. */
  async function enrol(
    request: Request,
    response: Response,
    name: string,
    newPasskey: string,
  ): Promise<void> {
    try {
      const enrolled = await enrolPasskey(services, {
        accountId: accountOfRequest(request).id,
        name,
        response: newPasskey,
        sessionIdHash: hashed(request.sessionID),
        isSignedIn: true,
        origin: originOf(request),
      });
      if (enrolled.outcome === 'login-changed') throw new AccessEndedError('login-changed');
      showNewKey(services, request, response, { ...enrolled, returnTo: paths.profile });
    } catch (error) {
      if (!(error instanceof InvalidFormError)) throw error;
      showNew(request, response, name, inLanguageOf(request.t, error.errors));
    }
  }

  function showNew(request: Request, response: Response, name: string, errors: Record<string, string>): void {
    response.page('passkeys/new', {
      title: request.t.passkeys.add.title,
      errors,
      name,
      nameLimit: PASSKEY_NAME_LIMIT,
      // The person confirms it's them before the browser creates a passkey.
      reauthentication: reauthenticationPrompt(services, request),
      button: newPasskeyButton(request.t, paths.passkeyToAdd),
    });
  }

  function showRename(
    request: Request,
    response: Response,
    { id }: Passkey,
    name: string,
    errors: Record<string, string>,
  ): void {
    response.page('passkeys/rename', {
      title: request.t.passkeys.rename.title,
      errors,
      action: paths.renamePasskey(id),
      name,
      nameLimit: PASSKEY_NAME_LIMIT,
    });
  }

  return router;
}
