import { Router, type Request } from 'express';
import { TooManyRequestsError } from '../../lib/errors.ts';
import { beginPasskeySignIn } from '../../passkeys/check-passkey.ts';
import { paths } from '../../paths.ts';
import { passkeyChallengeBuckets } from '../../rate-limits/rate-limits.ts';
import { consume } from '../../rate-limits/rate-limit-repository.ts';
import type { Services } from '../../services.ts';
import { hashed } from '../../sessions/session-id.ts';
import { signInWithPasskey } from '../../sign-in/sign-in-with-passkey.ts';
import { cookieOf } from '../http/cookies.ts';
import { anyone } from '../http/guards.ts';
import { originOf } from '../http/request-origin.ts';
import { localPathOr, storeReturnTo } from '../http/return-to.ts';
import { typedValues } from '../page/form.ts';
import { showPasswordStep } from './password-step.ts';
import { completeSignIn } from './sign-in.ts';
import { showUnreadKey } from './unread-recovery-key.ts';

/** Signs people in with a passkey alone, which is both factors. */
export function passkeySignInRoutes(services: Services): Router {
  const router = Router();

  router.post(paths.passkeyToSignIn, anyone, async (request, response) => {
    const { address } = originOf(request);
    const consumed = await consume(services.database, passkeyChallengeBuckets(address));
    if (!consumed.allowed) throw new TooManyRequestsError(consumed.retryAfterSeconds, 'requests');
    response.json(await beginPasskeySignIn(services, browserHash(request)));
  });

  router.post(paths.signInWithPasskey, anyone, async (request, response) => {
    const { passkey, returnTo, slug } = typedValues(request, ['passkey', 'returnTo', 'slug']);
    const signedIn = await signInWithPasskey(services, {
      response: passkey,
      browserHash: browserHash(request),
      origin: originOf(request),
    });
    if (!signedIn) {
      const errors = { '': request.t.passkeys.signIn.refused };
      return showPasswordStep(services, request, response.status(401), { slug, identifier: '' }, errors);
    }
    const { account, kind } = signedIn;
    request.usedPasskey = kind;
    storeReturnTo(services.keyring, request, localPathOr(paths.dashboard, returnTo));
    const next = await completeSignIn(services, request, response, account, { factors: 'passkey' });
    response.redirect(303, await showUnreadKey(services, request, account, next));
  });

  /** Before someone signs in, there is no session. The cookie of the form token identifies the browser. */
  function browserHash(request: Request): string {
    return hashed(cookieOf(services.config, request, 'csrf') ?? '');
  }

  return router;
}
