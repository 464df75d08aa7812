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

/** JSON lines for the operator. A secret that a line was given by mistake is blanked, but in the request log: it names its fields. */
export function createLogger(destination?: DestinationStream): Logger {
  const options = {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[secret]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What an error says of itself. Named fields alone: the libraries hang more on theirs, PostgreSQL the whole row
 * that it refused.
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
    // Only errors: libraries hang requests and answers there, too.
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
