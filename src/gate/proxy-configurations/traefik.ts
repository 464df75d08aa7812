import { copiedHeaders, PANEL_ADDRESS, type ProxySetup } from './proxy-configuration.ts';

/** A dynamic configuration file. Traefik sends X-Forwarded-Method, -Proto, -Host and -Uri by itself. */
export function traefikConfiguration(setup: ProxySetup): string {
  const { panelId, panelHost, panelOrigin, key, consoleAddress } = setup;
  const copied = copiedHeaders(setup);
  const names = [...new Set(copied.flatMap((name) => [name, name.replaceAll('-', '_')]))];
  const entryPoint = panelOrigin.startsWith('https:') ? 'websecure' : 'web';
  const tls = entryPoint === 'websecure' ? '\n      tls: {}' : '';
  const id = `gate-${panelId}`;
  return `http:
  routers:
    ${id}-pages:
      rule: "Host(\`${panelHost}\`) && PathPrefix(\`/.gate/\`)"
      entryPoints: [${entryPoint}]
      middlewares: [${id}-before]
      service: ${id}-console${tls}
    ${id}-panel:
      # Other protocols, such as WebSockets, could not be checked.
      rule: "Host(\`${panelHost}\`) && !HeaderRegexp(\`Upgrade\`, \`.+\`)"
      entryPoints: [${entryPoint}]
      middlewares: [${id}-before, ${id}-check, ${id}-after]
      service: ${id}-panel${tls}
  middlewares:
    ${id}-before:
      headers:
        customRequestHeaders:
          # Only the gate may send these.
${names.map((name) => `          ${name}: ""`).join('\n')}
          Gate-Key: "${key}"
    ${id}-check:
      forwardAuth:
        # The console's web process, not its public address.
        address: "http://${consoleAddress}/gate/forward"
        trustForwardHeader: false
        authResponseHeaders: [${[...copied, 'Cookie'].join(', ')}]
    ${id}-after:
      headers:
        customRequestHeaders:
          Gate-Key: ""
  services:
    ${id}-console:
      loadBalancer:
        servers:
          - url: "http://${consoleAddress}"
    ${id}-panel:
      loadBalancer:
        servers:
          # The panel itself. Only this proxy may be able to reach it.
          - url: "http://${PANEL_ADDRESS}"
`;
}
