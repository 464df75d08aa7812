import { nameOf, sampleRequester, type Requester, type Message } from './message.ts';

export const invitation: Message<Requester, 'invitation'> = {
  purpose: 'invitation',
  sample: sampleRequester,
  words({ t, role, ssoOffered, ...facts }, cause) {
    const text = t.emails.invitation;
    const { facts: labels } = t.emailParts;
    const inviter = { ...facts, actor: nameOf(t, cause) };
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [
        role === 'primary' ? text.toMainAdmin(inviter) : text.toTechnician(inviter),
        ssoOffered ? text.startWithSso(facts) : text.start,
      ],
      button: { label: text.button },
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.invitedBy]: inviter.actor,
      },
      notExpected: text.notExpected,
    };
  },
};
