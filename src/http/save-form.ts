import type { Request, Response } from 'express';
import { InvalidFormError } from '../accounts/account-errors.ts';
import { addFlash } from './flash.ts';

/** Saves what a form holds and goes on to `next`, where it is told; what cannot be taken comes back with its sentences. */
export async function saveForm(
  request: Request,
  response: Response,
  next: string,
  save: () => Promise<string>,
  showAgain: (errors: Record<string, string>) => Promise<void> | void,
): Promise<void> {
  try {
    addFlash(request, 'success', await save());
    response.redirect(303, next);
  } catch (error) {
    if (!(error instanceof InvalidFormError)) throw error;
    await showAgain(error.errors);
  }
}
