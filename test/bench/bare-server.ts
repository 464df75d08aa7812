import process from 'node:process';
import pg from 'pg';
import { listenOnFreePort, pageQuery } from './bare-page.ts';

/*
 * The minimum for a page of a list: Node's own server, one prepared query with a capped count, and as many bytes as the
 * console's page, generated for each request. Prints its port. Arguments: the database's URL, the number of bytes.
 */
const [url, bytes] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });
listenOnFreePort((_request, response) => {
  pool.query<Record<string, unknown>>(pageQuery).then(
    ({ rows }) => {
      const body = Buffer.alloc(Number(bytes), ' ');
      body.write(JSON.stringify(rows));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});
