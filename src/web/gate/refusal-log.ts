import type { Request } from 'express';
import type { RequestRefusal } from '../../gate/check-policy.ts';
import type { Panel } from '../../gate/panel.ts';
import { warnRarely } from '../../lib/warn-rarely.ts';
import type { Services } from '../../services.ts';

/** Each of these means that a proxy is misconfigured, or that someone is trying to deceive the gate. */
const logged: Partial<Record<RequestRefusal, string>> = {
  unreadable: 'its proxy does not describe the request',
  'other-origin': 'its proxy describes a request to another origin',
  'forged-header': 'the request has a header that its proxy must remove',
};

/** Logs a refusal, each reason of a panel at most once a minute. */
export function logRefusal(
  { logger }: Services,
  { ip, requestId }: Request,
  { panel, reason }: { panel: Panel; reason: RequestRefusal },
): void {
  const problem = logged[reason];
  if (problem === undefined) return;
  const message = `refused a request to the panel ${panel.name}: ${problem}, see docs/operations/gate.md`;
  warnRarely(logger, { address: ip, requestId }, message);
}
