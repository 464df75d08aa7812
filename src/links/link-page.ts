import type { Request, Response } from 'express';
import type { Account } from '../accounts/account.ts';
import type { LinkPurpose, OneTimeLink } from './link.ts';

/** A live link and whose it is. */
export interface LiveLink {
  link: OneTimeLink;
  account: Account;
}

export type LinkHandler = (request: Request, response: Response, live: LiveLink) => Promise<void> | void;

/** What a purpose's link leads to: a form, and what is done with it. */
export interface LinkPage {
  show: LinkHandler;
  /** Answers false when the link died a moment before. */
  submit: (request: Request, response: Response, live: LiveLink) => Promise<boolean>;
}

export type LinkPages = Partial<Record<LinkPurpose, LinkPage>>;
