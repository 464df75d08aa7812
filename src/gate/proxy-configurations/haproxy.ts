import { copiedHeaders, PANEL_ADDRESS, type ProxySetup } from './proxy-configuration.ts';

/**
 * Uses deploy/haproxy/gate.lua, which calls the console with HAProxy's own HTTP client (2.5 or newer). All rules are in the
 * backend, so that several panels can share a frontend, because two frontends can't share a port.
 */
export function haproxyConfiguration(setup: ProxySetup): string {
  const { panelId, panelHost, panelOrigin, key, consoleAddress } = setup;
  const copied = copiedHeaders(setup);
  const tls = panelOrigin.startsWith('https:');
  const port = new URL(panelOrigin).port || (tls ? '443' : '80');
  const id = `gate_${panelId}`;
  return `# Once, for all panels.
global
    # From deploy/haproxy/gate.lua of the console.
    lua-load-per-thread /etc/haproxy/gate.lua

# Once for each port. For another panel, add only its use_backend line.
frontend gate_${port}
    mode http
    bind :${port}${tls ? ' ssl crt /etc/haproxy/panel.pem' : ''}
    timeout client 60s
    timeout http-request 10s
    use_backend ${id} if { req.hdr(Host) -i ${panelHost} ${panelHost}:${port} }

backend ${id}
    mode http
    timeout connect 5s
    timeout server 60s

    # Other protocols, such as WebSockets, could not be checked.
    http-request deny deny_status 403 if { req.hdr(Upgrade) -m found }

    # Some panels ignore each header that this one names, so a client could hide what the gate adds.
    http-request del-header Connection

    # Only the gate may send these. Some panels read _ as -.
${copied.map((name) => `    http-request del-header ^${name.toLowerCase().replaceAll('-', '[-_]')}$ -m reg`).join('\n')}

    http-request set-header Gate-Key "${key}"
    http-request set-header X-Forwarded-Method %[method]
    http-request set-header X-Forwarded-Proto ${tls ? 'https' : 'http'}
    http-request set-header X-Forwarded-Host %[req.hdr(Host)]
    http-request set-header X-Forwarded-Uri %[pathq]
    http-request set-header X-Forwarded-For %[src]
    http-request del-header Forwarded

    acl gate_page path_beg /.gate/
    # The console's web process, not its public address. The headers are those that the gate adds.
    http-request lua.gate http://${consoleAddress}/gate/forward "${copied.join(' ')}" unless gate_page
    http-request del-header Gate-Key unless gate_page
    http-request del-header X-Forwarded-Method unless gate_page
    http-request del-header X-Forwarded-Uri unless gate_page

    use-server console if gate_page
    use-server panel unless gate_page
    server console ${consoleAddress}
    # The panel itself. Only this proxy may be able to reach it.
    server panel ${PANEL_ADDRESS}
`;
}
