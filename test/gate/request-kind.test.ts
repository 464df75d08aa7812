import { expect, test } from '@jest/globals';
import { isActivity, isChange, loggedRequest } from '../../src/gate/request-kind.ts';
import { LONGEST_TURN_MS, longestTurn } from '../harness/event-loop.ts';

const rules = {
  readMethods: 'GET HEAD',
  changePaths: '/reload\n/queue/*/delete\n*.cgi',
  readPaths: '/poll\n/api/stats/*',
};
const change = (method: string, uri: string, headers = {}) => isChange(rules, { method, uri, headers });

test.each([
  ['GET', '/queue'],
  ['HEAD', '/reload2'],
  ['POST', '/poll'],
  ['POST', '/poll?all=1'],
  ['PUT', '/api/stats/today'],
])('G4 %s %s only reads', (method, uri) => {
  expect(change(method, uri)).toBe(false);
});

test.each([
  ['POST', '/queue'],
  ['OPTIONS', '/'],
  ['PROPPATCH', '/'],
  ['GET', '/reload'],
  ['GET', '/RELOAD'],
  ['GET', '/reload?x=/poll'],
  ['GET', '/%72eload'],
  ['GET', '//reload'],
  ['GET', '/./reload'],
  ['GET', '/a/../reload'],
  ['GET', '/a/%2e%2e/reload'],
  ['GET', '/a%2F..%2Freload'],
  ['GET', '/reload;id=1'],
  ['GET', '\\reload'],
  ['GET', '/reload/'],
  ['GET', '/%72eload%2f'],
  ['GET', '/queue/7/delete'],
  ['GET', '/x.cgi'],
  ['POST', '/api/stats/../delete'],
  ['POST', '/api/stats/%2e%2e/delete'],
  ['POST', '/poll/'],
])('G4, G7 %s %s is a change, however the path is written', (method, uri) => {
  expect(change(method, uri)).toBe(true);
});

test.each([
  'x-http-method-override',
  'x-http-method',
  'x_method_override',
  'x-original-url',
  'x_rewrite_url',
])('G4, G7 a request with %s is a change, because a panel may read the method or path from it', (name) => {
  expect(change('GET', '/queue', { [name]: '/reload' })).toBe(true);
});

test('R9 a path of 8,000 characters and 100 patterns with asterisks do not block the event loop', async () => {
  const changePaths = Array.from({ length: 100 }, (_, i) => `/${'a*'.repeat(200)}${i}`).join('\n');
  const uri = `/${'a'.repeat(7999)}`;
  const request = { method: 'GET', uri, headers: opened };
  const match = () => Promise.resolve(isActivity({ ...rules, changePaths }, request));
  expect(await longestTurn(match)).toBeLessThanOrEqual(LONGEST_TURN_MS);
});

const opened = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
test.each([
  ['a page that someone opens', 'GET', { ...opened, 'sec-fetch-user': '?1' }, true],
  ['a page that reloads itself', 'GET', opened, false],
  ['a request of a script', 'GET', { 'sec-fetch-mode': 'cors', accept: 'text/html' }, false],
  ['a frame', 'GET', { ...opened, 'sec-fetch-dest': 'iframe', 'sec-fetch-user': '?1' }, false],
  ['a change by a script', 'POST', { 'sec-fetch-mode': 'cors' }, true],
  ['a page in an old browser', 'GET', { accept: 'text/html,*/*' }, true],
  ['a script in an old browser', 'GET', { accept: 'text/html', 'x-requested-with': 'XMLHttpRequest' }, false],
  ['a program', 'GET', { accept: '*/*' }, false],
] as const)('G2 %s extends the idle time or not', (_name, method, headers, expected) => {
  expect(isActivity(rules, { method, uri: '/', headers })).toBe(expected);
});

test('G4 the log has no query, no path parameters, and a bounded path', () => {
  expect(loggedRequest({ method: 'PUT', uri: '/a;sid=1/b;c?token=2', headers: {} })).toBe('PUT /a/b');
  expect(loggedRequest({ method: 'PUT', uri: `/${'a'.repeat(7999)}`, headers: {} })).toHaveLength(305);
});
