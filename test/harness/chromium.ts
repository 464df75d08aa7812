import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  executablePath: string;
  environment: Record<string, string>;
}

/**
 * Returns the browser in CHROMIUM_PATH, or on Linux the packaged one. That one needs only a C library and, because it
 * has no windows, takes two thirds of the time of a full browser. Other systems use an installed browser, because the
 * packaged one runs only on Linux.
 */
export async function findChromium(): Promise<Chromium> {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (process.platform === 'linux' ? null : findInstalled());
  return executablePath ? { executablePath, environment: {} } : unpackPackaged();
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackPackaged(): Promise<Chromium> {
  const packageFolder = findPackage('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(packageFolder, '..', '..', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    await unpackInto(mkdtempSync(`${folder}-`), folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      // Libraries and fonts that a machine without any browser lacks.
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/**
 * Unpacks the package into the temporary folder `draft`. It unpacks its libraries only if the environment looks like
 * AWS Lambda.
 */
async function unpackInto(draft: string, folder: string): Promise<void> {
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: dirname(draft),
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', NODE_OPTIONS: '' },
  });
  // The package's own font configuration has paths of another system, and the browser crashes without fonts.
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontList(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Two tests may unpack at the same time. The first one to finish is used.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontList(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function findPackage(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  return entry.slice(0, entry.indexOf(name) + name.length);
}
