import { helpSentence } from '../../accounts/who-can-help.ts';
import { nameOf, sampleRequester, type Requester, type Message } from './message.ts';

export const deactivated: Message<Requester, null> = {
  purpose: null,
  securityNotice: true,
  saysInactive: true,
  sample: sampleRequester,
  words(facts, cause) {
    const { t } = facts;
    const text = t.emails.deactivated;
    const { facts: labels } = t.emailParts;
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [text.happened({ ...facts, actor: nameOf(t, cause) }), text.kept],
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        [labels.deactivatedBy]: nameOf(t, cause),
        [labels.when]: facts.happenedAt,
      },
      notExpected: helpSentence(facts.help, t.help.ifYouNeedHelp),
    };
  },
};
