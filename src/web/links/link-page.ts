import type { Request, Response } from 'express';
import type { LinkPurpose } from '../../links/link.ts';
import type { LiveLink } from '../../links/open-link.ts';

export type LinkHandler = (request: Request, response: Response, live: LiveLink) => Promise<void> | void;

/** What a purpose's link leads to: a form, and what is done with it. */
export interface LinkPage {
  show: LinkHandler;
  /** Answers false when the link died a moment before. */
  submit: (request: Request, response: Response, live: LiveLink) => Promise<boolean>;
}

export type LinkPages = Partial<Record<LinkPurpose, LinkPage>>;
