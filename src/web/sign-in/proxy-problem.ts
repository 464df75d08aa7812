import type { Request } from 'express';
import type { Services } from '../../services.ts';
import type { ProxyProblem } from '../http/client-origin.ts';

/** Anyone can cause the problem with each request, so the log reports it rarely. In milliseconds. */
const REPORT_EVERY_MS = 60_000;

const logged: Record<ProxyProblem, string> = {
  'untrusted-proxy':
    'ignored X-Forwarded or Forwarded headers: if they come from your proxy, add its address to TRUST_PROXY',
  'no-scheme':
    'BASE_URL is https, but a request does not say so: make the proxy send X-Forwarded-Proto: https',
  'http-scheme':
    'BASE_URL is https, but X-Forwarded-Proto says http: make the proxy redirect http to https and send X-Forwarded-Proto: https',
};

/** When each problem was last written to each log. */
const reportedAt = new WeakMap<Services['logger'], Map<ProxyProblem, number>>();

/**
 * Logs each problem of the proxy at most once a minute. Returns a sentence for the sign-in page if no one can sign
 * in because of it, or null.
 */
export function reportProxyProblem({ config, logger }: Services, request: Request): string | null {
  const { proxyProblem } = request;
  if (proxyProblem === undefined) return null;
  const now = performance.now();
  const times = reportedAt.get(logger) ?? new Map<ProxyProblem, number>();
  reportedAt.set(logger, times);
  if (now - (times.get(proxyProblem) ?? -Infinity) > REPORT_EVERY_MS) {
    times.set(proxyProblem, now);
    logger.warn({ address: request.ip, problem: proxyProblem }, logged[proxyProblem]);
  }
  return config.secure ? request.t.signIn.proxyProblems[proxyProblem] : null;
}
