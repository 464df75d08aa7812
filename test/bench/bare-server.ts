import { createServer } from 'node:http';
import process from 'node:process';
import pg from 'pg';

/*
 * The least that a page of a list can be: node's own server, one prepared query with a capped count, and as many bytes
 * as the console's page has, made anew each time. Prints its port. Arguments: the database's URL, the number of bytes.
 */
const [url, bytes] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });
const query = {
  name: 'page',
  text: `select id, username, email::text, status, notes, last_sign_in_at,
      (select count(*) from (select 1 from accounts where role = 'technician' limit 10001) capped) as total
    from accounts where role = 'technician' order by email_key limit $1`,
  values: [25],
};

const server = createServer((_request, response) => {
  pool.query<Record<string, unknown>>(query).then(
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
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(address.port);
});
