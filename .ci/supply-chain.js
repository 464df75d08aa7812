/*
 * Checks the packages in the lockfile: the licence of each production dependency, and each install script. Then checks
 * the registry's signatures, if the registry has any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that allow use in any product and require only a notice. */
const licences = new Set(['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

/** Packages whose package.json names no licence, with the licence in their readme. */
const readmeLicences = { 'pause@0.0.1': 'MIT' };

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Returns the problems with the dependencies of the project in that folder, one sentence each. */
export function findProblems(folder) {
  const { allowScripts = {} } = readJson(join(folder, 'package.json'));
  const { packages } = readJson(join(folder, 'package-lock.json'));
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence =
      entry.license ?? installedLicence(join(folder, path)) ?? readmeLicences[`${name}@${entry.version}`];
    return [
      ...(entry.dev || licences.has(licence)
        ? []
        : [
            `${name} has the licence ${licence ?? '(none)'}, which is not on the list in .ci/supply-chain.js.`,
          ]),
      ...(!entry.hasInstallScript || Object.hasOwn(allowScripts, name) || isForOtherSystems(entry)
        ? []
        : [`${name} has an install script. Name it in allowScripts of package.json, with true or false.`]),
    ];
  });
}

/** Older packages have no licence in the lockfile, and some have a list of them. */
function installedLicence(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license, licenses } = readJson(file);
  return license?.type ?? license ?? licenses?.[0]?.type;
}

/** Whether npm installs the package only on other systems. Such packages are optional and name an `os` or `cpu`. */
function isForOtherSystems({ optional, os, cpu }) {
  return optional === true && (os !== undefined || cpu !== undefined);
}

/** Some registries have no signatures or can't be reached. Only a wrong signature is a problem. */
function checkSignatures() {
  const { stdout, stderr } = spawnSync('npm', ['audit', 'signatures', '--json'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  let result;
  try {
    result = JSON.parse(stdout);
  } catch {
    result = undefined;
  }
  if (!Array.isArray(result?.invalid)) {
    const why = result?.error?.summary || stderr.trim().split('\n')[0] || 'no answer';
    console.log(`Signatures were not checked (${why}).`);
    return [];
  }
  const without = result.missing?.length ?? 0;
  console.log(`Signatures were checked. ${without} packages have none.`);
  return result.invalid.map(({ name, version }) => `${name} ${version} has a wrong signature.`);
}

if (process.argv[1] === import.meta.filename) {
  const problems = [...findProblems(process.cwd()), ...checkSignatures()];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('Licences and install scripts are as allowed.');
}
