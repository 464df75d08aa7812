import { createServer, type RequestListener } from 'node:http';

export const ROWS = 25;

/** The queries that the page of a list needs: its rows, and their number up to a cap. */
export const pageQuery = {
  name: 'page',
  text: `select id, username, email::text, status, notes, last_sign_in_at,
      (select count(*) from (select 1 from accounts where role = 'technician' limit 10001) capped) as total
    from accounts where role = 'technician' order by email_key limit $1`,
  values: [ROWS],
};

/** Prints the port. */
export function listenOnFreePort(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address === 'object') console.log(address.port);
  });
}
