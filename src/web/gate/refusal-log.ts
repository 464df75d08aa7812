import type { Request } from 'express';
import type { Logger } from 'pino';
import type { CheckRefusal } from '../../gate/check-policy.ts';
import type { Panel } from '../../gate/panel.ts';

/** Each of these means that a proxy is misconfigured, or that someone is trying to deceive the gate. */
const logged: Partial<Record<CheckRefusal, string>> = {
  unreadable: 'a proxy does not describe the request to its panel, see docs/operations/gate.md',
  'other-origin': 'a proxy describes a request to another origin than its panel, see docs/operations/gate.md',
  'forged-header':
    'a request to a panel has a header that its proxy must remove, see docs/operations/gate.md',
};

const REPORT_EVERY_MS = 60_000;

/** Creates a function that logs refusals, each reason of a panel once a minute, so that no one can fill the log. */
export function refusalLog(logger: Logger) {
  const times = new Map<string, number>();
  return (request: Request, { panel, reason }: { panel: Panel; reason: CheckRefusal }): void => {
    const message = logged[reason];
    const key = `${panel.id} ${reason}`;
    const now = performance.now();
    if (message === undefined || now - (times.get(key) ?? -Infinity) < REPORT_EVERY_MS) return;
    times.set(key, now);
    logger.warn({ panel: panel.name, address: request.ip, requestId: request.requestId }, message);
  };
}
