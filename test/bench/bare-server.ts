import { readFileSync } from 'node:fs';
import process from 'node:process';
import pg from 'pg';
import { listenOnFreePort, pageQuery } from './bare-page.ts';
import { sendPage } from './send-page.ts';

/*
 * The least that a page of a list can be: node's own server, one prepared query with a capped count, and a body of as many
 * bytes as the console's page, built for each response. Prints its port. Arguments: the database's URL, a file with a page.
 */
const [url, file = ''] = process.argv.slice(2);
const page = readFileSync(file);
const pool = new pg.Pool({ connectionString: url, max: 16, idleTimeoutMillis: 0 });
listenOnFreePort((request, response) => {
  pool.query<Record<string, unknown>>(pageQuery).then(
    ({ rows }) => {
      const body = Buffer.from(page);
      body.write(JSON.stringify(rows));
      sendPage(request, response, body);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});
