import { copiedHeaders, PANEL_ADDRESS, type ProxySetup } from './proxy-configuration.ts';

/** The headers are removed first, because Caddy keeps a client's header if the console's answer doesn't have it. */
export function caddyConfiguration(setup: ProxySetup): string {
  const { panelOrigin, cookie, credentialHeader, key, consoleAddress } = setup;
  return `${panelOrigin} {
	route {
		# Other protocols, such as WebSockets, could not be checked.
		@upgrade header Upgrade *
		respond @upgrade 403
		# Caddy removes each header that this one names, so a client could remove what the gate adds.
		request_header -Connection

		# Only the gate may send these. The asterisk removes Remote_User too.
		request_header -Remote*
		request_header -Gate-Key
${
  credentialHeader === null
    ? ''
    : removed(credentialHeader)
        .map((name) => `\t\trequest_header -${name}\n`)
        .join('')
}
		# The console's web process, not its public address.
		reverse_proxy /.gate/* ${consoleAddress} {
			header_up Gate-Key ${key}
		}
		forward_auth ${consoleAddress} {
			uri /gate/forward
			header_up Gate-Key ${key}
			copy_headers ${copiedHeaders(setup).join(' ')}
			transport http {
				response_header_timeout 10s
			}
		}
		# Empties the gate's own cookies, so that the panel doesn't get them.
		request_header Cookie "(^|; ?)(${cookie}(?:-nonce-[^=;]*)?)=[^;]*" "$1$2="

		# The panel itself. Only this proxy may be able to reach it.
		reverse_proxy ${PANEL_ADDRESS}
	}
}
`;
}

function removed(header: string): string[] {
  return [...new Set([header, header.replaceAll('-', '_')])];
}
