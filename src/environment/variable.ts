import { z } from 'zod';

/** What people need to know about an environment variable. */
export interface VariableHelp {
  /** One or more sentences, in Markdown. */
  description: string;
  /** A value that could be set. Secrets have none, because people would copy it. */
  example?: string;
  /** What to do about a missing or wrong value, as the end of an error message. */
  fix: string;
}

/** Adds help to the type of a variable. */
export function variable<Type extends z.ZodType>(type: Type, help: VariableHelp): Type {
  return type.meta({ ...help });
}

/** A variable that names a file with the value of another variable. Its name is the other one's, followed by _FILE. */
export function secretFile(help: Omit<VariableHelp, 'fix'>) {
  return variable(z.string().optional(), { ...help, fix: 'set it to a file that this process can read' });
}

/** Returns the help that was added to the type of a variable. */
export function helpOf(type: z.ZodType): VariableHelp {
  return type.meta() as unknown as VariableHelp;
}

export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const port = () => wholeNumber(1, 65535);

export const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** Only the origin of the URL may be set, which `loadSettings` checks. */
export const httpUrl = z.url({ protocol: /^https?$/, hostname: /^.+$/ });
