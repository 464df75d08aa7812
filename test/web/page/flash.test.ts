import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { addFlash, takeFlash } from '../../../src/web/page/flash.ts';

test.each([
  ['bob is now inactive.', 'bob', 'bob is now inactive.'],
  ['The address stays bob@mail.example until bob confirms it.', 'bob', 'bob confirms it.'],
  ['jim.bob and bobby were told about “bob”.', 'bob', 'bob”.'],
  ['We sent an email to bob@mail.example.', 'bob@mail.example', 'bob@mail.example.'],
  ['west.mail.example is now below mail.example.', 'mail.example', 'mail.example.'],
  ['Müller-Süd (Nord) is renamed.', 'Müller-Süd (Nord)', 'Müller-Süd (Nord) is renamed.'],
  ['A link was sent to bob@mail.example.', 'bob', undefined],
])('“%s” links to %s only where it is the whole name', (text, name, from) => {
  const about = { name, href: '/technicians/1/edit' };
  const request = { session: { flash: [{ kind: 'success', text, about }] } } as unknown as Request;
  expect(takeFlash(request)[0]?.nameAt).toBe(from === undefined ? -1 : text.lastIndexOf(from));
});

test('a session keeps the ten newest messages if no page shows them', () => {
  const request = { session: {} } as unknown as Request;
  for (let number = 1; number <= 500; number += 1) addFlash(request, 'info', `Message ${number}`);
  const shown = takeFlash(request).map(({ text }) => text);
  expect(shown).toEqual(Array.from({ length: 10 }, (_, index) => `Message ${491 + index}`));
});
