import { handleBlock } from './block-sign-in.ts';
import { sendForgotPasswordEmail } from './forgot-password.ts';
import type { SignInRequestHandlers } from './sign-in-request.ts';

/** What the console and the bundled provider have in common. */
export const signInRequestHandlers: SignInRequestHandlers = {
  'forgot-password': sendForgotPasswordEmail,
  block: handleBlock,
};
