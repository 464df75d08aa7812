import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readToken } from '../../src/links/link-token.ts';
import { openMailRoom, type MailRoom } from './mail-room.ts';

let room: MailRoom;
beforeEach(async () => {
  room = await openMailRoom();
});
afterEach(() => room.stop());

describe('the worker', () => {
  test('sends an invitation as HTML and text, and keeps the receipt', async () => {
    await room.startWorker();
    const { jobId, link } = await room.invite(room.people.bob);
    const mail = await room.sink.waitForMail({ to: room.people.bob.email });

    expect(mail.subject).toBe('Your own login to Mail Assure at Acme Hosting');
    for (const part of [mail.html ?? '', mail.text]) {
      expect(part).toContain('acme has made you a Technician of Acme Hosting');
      const token = /http:\/\/console\.example\/invitation\/([\w-]+)/.exec(part)?.[1] ?? '';
      expect(readToken(room.services.keyring, 'invitation', token)).toBe(link.id);
    }
    const job = await room.reached(jobId, 'accepted');
    expect(job.reply).toMatch(/^250 /);
    expect(await room.attempts(jobId)).toEqual([{ outcome: 'accepted', reply: job.reply }]);
    const bob = await room.services
      .database('accounts')
      .where({ id: room.people.bob.id })
      .first<{ last_mail_state: string }>();
    expect(bob.last_mail_state).toBe('accepted');
  });
});
