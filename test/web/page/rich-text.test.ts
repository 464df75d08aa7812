import { expect, test } from '@jest/globals';
import { rich, strong } from '../../../src/web/page/rich-text.ts';

test('a marked name in a message is bold, and everything is escaped', () => {
  expect(rich(`For ${strong('<amy> & co')} at <Acme>`)).toBe(
    'For <b>&lt;amy&gt; &amp; co</b> at &lt;Acme&gt;',
  );
});

test.each([
  ['in a marked name', `For ${strong('a\u0001b\u0002c')}.`, 'For <b>abc</b>.'],
  ['without a partner', 'For a\u0001b.', 'For ab.'],
  ['in the wrong order', 'For \u0002a\u0001.', 'For a.'],
])('a marker that someone typed leaves no tag open: %s', (_where, message, expected) => {
  expect(rich(message)).toBe(expected);
});
