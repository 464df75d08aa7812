import type { Request } from 'express';
import type { Services } from '../../services.ts';
import { warnRarely } from '../../lib/warn-rarely.ts';
import type { ProxyProblem } from '../http/client-origin.ts';

const logged: Record<ProxyProblem, string> = {
  'untrusted-proxy':
    'ignored X-Forwarded or Forwarded headers: if they come from your proxy, add its address to TRUST_PROXY',
  'no-scheme':
    'BASE_URL is https, but a request does not say so: make the proxy send X-Forwarded-Proto: https',
  'http-scheme':
    'BASE_URL is https, but X-Forwarded-Proto says http: make the proxy redirect http to https and send X-Forwarded-Proto: https',
};

/**
 * Logs each problem of the proxy at most once a minute. Returns a sentence for the sign-in page if no one can sign
 * in because of it, or null.
 */
export function reportProxyProblem({ config, logger }: Services, request: Request): string | null {
  const { proxyProblem } = request;
  if (proxyProblem === undefined) return null;
  warnRarely(logger, { address: request.ip, problem: proxyProblem }, logged[proxyProblem]);
  return config.secure ? request.t.signIn.proxyProblems[proxyProblem] : null;
}
