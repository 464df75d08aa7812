import { z } from 'zod';
import { databaseVariables } from './database-variables.ts';
import { developmentVariables } from './development-variables.ts';
import { mailVariables } from './mail-variables.ts';
import { processVariables } from './process-variables.ts';
import { productVariables } from './product-variables.ts';
import { helpOf } from './variable.ts';

/**
 * Every environment variable, in the order of docs/operations/configuration.md and .env.example, which are generated from
 * it.
 */
export const schema = z.object({
  ...processVariables,
  ...databaseVariables,
  ...mailVariables,
  ...productVariables,
  ...developmentVariables,
});

export type SettingName = keyof typeof schema.shape;

/** Returns how to fix a missing or wrong value, as the end of an error message. */
export function fixOf(name: SettingName): string {
  return helpOf(schema.shape[name]).fix;
}
