import { handleBlock } from './block-sign-in.ts';
import { sendForgotPasswordEmail } from './forgot-password.ts';
import type { SignInRequestHandlers } from './sign-in-request.ts';

/** The request handlers that the console and the bundled provider share. */
export const signInRequestHandlers: SignInRequestHandlers = {
  'forgot-password': sendForgotPasswordEmail,
  block: handleBlock,
};
