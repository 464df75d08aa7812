import process from 'node:process';
import cookieParser from 'cookie-parser';
import ejs from 'ejs';
import express from 'express';
import session from 'express-session';
import helmet from 'helmet';
import pg from 'pg';
import { listenOnFreePort, pageQuery, ROWS } from './bare-page.ts';

/*
 * The time of the stack without the console: Express with sessions in memory, the usual headers, a second prepared
 * query as for a session, and a template that writes as many bytes into as many rows. Prints its port. Arguments: the
 * database's URL, the number of bytes.
 */
const [url, bytes] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });
const sessionQuery = {
  name: 'session',
  text: 'select data from sessions where id_hash = $1',
  values: ['none'],
};
const filler = 'x'.repeat(Math.max(0, Math.floor(Number(bytes) / ROWS) - 200));
const page = ejs.compile(
  `<!doctype html><table><% for (const row of rows) { %><tr><td><%= row.username %></td><td><%= row.email %></td>` +
    `<td><%= row.notes %></td><td>${filler}</td></tr><% } %></table>`,
  { strict: true, destructuredLocals: ['rows'] },
);

const app = express();
app.set('etag', false);
app.use(helmet());
app.use(cookieParser());
app.use(session({ secret: 'of a bench', resave: false, saveUninitialized: false }));
app.get('/', async (_request, response) => {
  await pool.query(sessionQuery);
  const { rows } = await pool.query<Record<string, unknown>>(pageQuery);
  response.type('html').send(page({ rows }));
});
listenOnFreePort(app);
