import { hostname } from 'node:os';
import path from 'node:path';
import pino, { type DestinationStream, type Logger } from 'pino';

const secretFields = [
  'password',
  'passwordHash',
  'token',
  'code',
  'csrfToken',
  'cookie',
  'authorization',
  'secret',
  'secretKeys',
  'recoveryKey',
];

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * Creates a logger that writes JSON lines of this level or more severe. Redacts secrets that are logged by mistake. The
 * request log turns this off, because it only logs fields that it names.
 */
export function createLogger(destination?: DestinationStream, level: LogLevel = 'info'): Logger {
  const options = {
    level,
    base: { process: processName(), pid: process.pid, host: hostname() },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[secret]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Returns the name of the script that this process runs, such as `web` or `worker`. */
function processName(): string {
  return path.parse(process.argv[1] ?? '').name;
}

/**
 * Picks the fields of an error that are safe to log. Libraries add more fields to their errors, and PostgreSQL adds the
 * whole row that it refused.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { code, constraint, responseCode, command } = error as unknown as Record<string, unknown>;
  return {
    type: error.name,
    message: error.message,
    errorCode: code,
    constraint,
    responseCode,
    command,
    stack: error.stack,
    // Only errors, because libraries also put requests and responses in `cause`.
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
