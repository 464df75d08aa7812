import { readFileSync } from 'node:fs';
import process from 'node:process';
import cookieParser from 'cookie-parser';
import ejs from 'ejs';
import express from 'express';
import session from 'express-session';
import helmet from 'helmet';
import pg from 'pg';
import { listenOnFreePort, pageQuery, ROWS } from './bare-page.ts';
import { sendPage } from './send-page.ts';

/*
 * What the stack costs before the console does anything: Express with its session in memory, the usual headers, a second
 * prepared query as a session's would be, and a template that writes as many bytes into as many rows. Prints its port.
 * Arguments: the database's URL, a file with a page.
 */
const [url, file = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16, idleTimeoutMillis: 0 });
const sessionQuery = {
  name: 'session',
  text: 'select data from sessions where id_hash = $1',
  values: ['none'],
};
const html = readFileSync(file, 'utf8');
const slice = Math.floor(html.length / ROWS);
const fillers = Array.from({ length: ROWS }, (_, n) => html.slice(n * slice, (n + 1) * slice - 200));
const page = ejs.compile(
  `<!doctype html><table><% rows.forEach((row, n) => { %><tr><td><%= row.username %></td><td><%= row.email %></td>` +
    `<td><%= row.notes %></td><td><%- fillers[n] %></td></tr><% }); %></table>`,
  { strict: true, destructuredLocals: ['rows', 'fillers'] },
);

const app = express();
app.set('etag', false);
app.use(helmet());
app.use(cookieParser());
app.use(session({ secret: 'of a bench', resave: false, saveUninitialized: false }));
app.get('/', async (request, response) => {
  await pool.query(sessionQuery);
  const { rows } = await pool.query<Record<string, unknown>>(pageQuery);
  sendPage(request, response, Buffer.from(page({ rows, fillers })));
});
listenOnFreePort(app);
