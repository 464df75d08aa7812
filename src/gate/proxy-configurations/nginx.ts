import { copiedHeaders, PANEL_ADDRESS, type ProxySetup } from './proxy-configuration.ts';

const variableOf = (header: string) => header.toLowerCase().replaceAll('-', '_');

/** nginx drops headers with an underscore in their name by itself. */
export function nginxConfiguration(setup: ProxySetup): string {
  const { panelId, panelHost, panelOrigin, key, consoleAddress } = setup;
  const upstream = `gate_console_${panelId}`;
  const copied = copiedHeaders(setup);
  const port = new URL(panelOrigin).port || (panelOrigin.startsWith('https:') ? '443' : '80');
  const tls = panelOrigin.startsWith('https:');

  const asking = `proxy_read_timeout 10s;
        proxy_buffer_size 16k;
        proxy_buffers 8 16k;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Gate-Key "${key}";
        proxy_set_header X-Forwarded-Method $request_method;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_set_header X-Forwarded-Host $http_host;
        proxy_set_header X-Forwarded-Uri $request_uri;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header Forwarded "";
${copied.map((name) => `        proxy_set_header ${name} "";`).join('\n')}`;

  return `upstream ${upstream} {
    # The console's web process, not its public address.
    server ${consoleAddress};
    keepalive 16;
}

server {
    listen ${port}${tls ? ' ssl' : ''};
    server_name ${panelHost};
${tls ? '    # ssl_certificate and ssl_certificate_key go here.\n' : ''}
    location / {
        auth_request /gate-check-${panelId};
        error_page 401 403 = @gate_refused_${panelId};
${copied.map((name) => `        auth_request_set $gate_${variableOf(name)} $upstream_http_${variableOf(name)};`).join('\n')}
        auth_request_set $gate_cookie $upstream_http_cookie;

        # The panel itself. Only this proxy may be able to reach it.
        proxy_pass http://${PANEL_ADDRESS};
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
${copied.map((name) => `        proxy_set_header ${name} $gate_${variableOf(name)};`).join('\n')}
        proxy_set_header Cookie $gate_cookie;
        proxy_set_header Gate-Key "";
    }

    location = /gate-check-${panelId} {
        internal;
        proxy_pass http://${upstream}/gate/check;
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        ${asking}
    }

    location @gate_refused_${panelId} {
        rewrite ^ /gate/refused? break;
        proxy_pass http://${upstream};
        proxy_method GET;
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        ${asking}
    }

    location ^~ /.gate/ {
        proxy_pass http://${upstream};
        ${asking}
    }
}
`;
}
