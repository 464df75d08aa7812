import type { Request, Response } from 'express';
import type { LinkPurpose } from '../../links/link.ts';
import type { LiveLink } from '../../links/open-link.ts';

export type LinkHandler = (request: Request, response: Response, live: LiveLink) => Promise<void> | void;

/** The page that links of one purpose open: a form, and the handler that submits it. */
export interface LinkPage {
  show: LinkHandler;
  /** Returns false if the link stopped working just before the form was submitted. */
  submit: (request: Request, response: Response, live: LiveLink) => Promise<boolean>;
}

export type LinkPages = Partial<Record<LinkPurpose, LinkPage>>;
