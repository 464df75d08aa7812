import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { paths } from '../../../src/paths.ts';
import { asset } from '../../../src/web/http/static-files.ts';
import { signedInAs } from '../../harness/signed-in.ts';
import { startTestApp, type TestApp } from '../../harness/test-app.ts';

let harness: TestApp;
beforeAll(async () => {
  harness = await startTestApp();
});
afterAll(() => harness.stop());

test('browsers store a file only for the version in its URL, because a newer process may have written the page', async () => {
  const amy = await signedInAs(harness, harness.people.amy);
  const urlIn = async (path: string, pattern: RegExp) => pattern.exec((await amy.get(path)).html)?.[1] ?? '';
  const files = [
    asset('card-page.css'),
    asset('app.js'),
    asset('sign-out.js'),
    asset('vendor/zxcvbn-core.js'),
    asset('card-page.css').replace(paths.assets, paths.atPanel.assets),
    await urlIn(paths.helpPage('manage-technicians'), /<img[^>]* src="([^"]*)"/),
    await urlIn(paths.technicians, /data-conditions="([^"]*)"/),
  ];
  for (const file of files) {
    const [path = ''] = file.split('?');
    for (const [url, caching] of [
      [file, 'public, max-age=31536000, immutable'],
      [`${path}?v=0123456789`, 'no-store'],
      [path, 'no-store'],
    ] as const) {
      const { status, headers } = await request(harness.app).get(url);
      expect([url, status, headers['cache-control']]).toEqual([url, 200, caching]);
    }
  }
});
