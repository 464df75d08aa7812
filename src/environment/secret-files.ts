import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from '../lib/errors.ts';
import { fixOf, schema, type SettingName } from './schema.ts';

const END = /_FILE$/;

/** Far more than a list of keys or a URL needs. */
const MAX_SECRET_FILE_BYTES = 65_536;

const fileVariables = (Object.keys(schema.shape) as SettingName[]).filter((name) => END.test(name));

/**
 * Reads the values of variables that are in files, such as DATABASE_URL from the file that DATABASE_URL_FILE names. Throws
 * ConfigError if a file can't be read, or if the variable itself is set too.
 */
export function readSecretFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const values: NodeJS.ProcessEnv = {};
  for (const fileVariable of fileVariables) {
    const file = environment[fileVariable];
    const name = fileVariable.replace(END, '');
    if (file === undefined) continue;
    if (environment[name] !== undefined) {
      throw new ConfigError(`${name} and ${fileVariable} are both set: leave one of them out.`);
    }
    values[name] = readSecretFile(fileVariable, file);
  }
  return values;
}

function readSecretFile(fileVariable: SettingName, file: string): string {
  try {
    const stats = statSync(file);
    // Reading a pipe can take for ever, and a device may have no end.
    if (!stats.isFile() || stats.size > MAX_SECRET_FILE_BYTES) {
      throw new ConfigError(`Can't read ${fileVariable}: set it to a regular file of up to 64 kB.`);
    }
    // Editors and `echo` end a file with a line break.
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`Can't read ${fileVariable} (${code}): ${fixOf(fileVariable)}.`, { cause: error });
  }
}
