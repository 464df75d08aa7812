import { listenOnFreePort } from './bare-page.ts';

/* A panel that answers each request at once, with as many bytes as a small page. Prints its port. */
const page = Buffer.alloc(4_000, 'x');
listenOnFreePort((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': page.length });
  response.end(page);
});
