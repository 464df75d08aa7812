import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What a process measures while it works. Nothing here may contain names, addresses or other text that people typed. */
export interface Measurements {
  /** A finished request. `route` is the route's pattern, such as /technicians/:id. */
  request: { method: string; route: string; status: number; seconds: number };
  /** A checked password, code or passkey, of a sign-in or of a change that needs one. */
  factor: { factor: 'password' | 'code' | 'passkey'; outcome: 'right' | 'wrong' };
  /** An event that is now in the audit log. */
  event: { action: string; outcome: string };
  /** The result of an attempt to send an email. `kind` is the name of the message. */
  email: { kind: string; state: string };
}

const channelName = (name: keyof Measurements) => `manage-technicians:${name}`;

/** Publishes a measurement. Costs almost nothing if METRICS_PORT isn't set, because then nothing listens. */
export function measure<Name extends keyof Measurements>(name: Name, measurement: Measurements[Name]): void {
  channel(channelName(name)).publish(measurement);
}

/** Calls `listener` for each measurement. Returns a function that removes the listener. */
export function onMeasurement<Name extends keyof Measurements>(
  name: Name,
  listener: (measurement: Measurements[Name]) => void,
): () => void {
  const subscriber = (measurement: unknown) => listener(measurement as Measurements[Name]);
  subscribe(channelName(name), subscriber);
  return () => void unsubscribe(channelName(name), subscriber);
}
