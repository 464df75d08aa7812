import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../config.ts';
import type { HelpName } from './help-pages.ts';

/** A page of `docs/` as HTML, without its title. */
export interface HelpContent {
  html: string;
  /** The headings below the title, except for those below another one. */
  headings: { id: string; text: string }[];
}

const file = path.join(projectRoot, 'dist', 'help.json');
if (!existsSync(file)) throw new Error('The help is not built yet. Run npm run assets.');

/** The content of each page of the help. It is in English. */
export const helpContent = JSON.parse(readFileSync(file, 'utf8')) as Record<HelpName, HelpContent>;
