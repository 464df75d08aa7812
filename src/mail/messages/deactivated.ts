import { helpSentence } from '../../accounts/who-can-help.ts';
import { nameOf, sampleRequester, type Requester, type Message } from './message.ts';

/** A rule deactivated the login, because no one had signed in to it for that many days. */
interface UnusedLogin {
  unusedDays: number;
}

export const deactivated: Message<Requester | UnusedLogin, null> = {
  purpose: null,
  securityNotice: true,
  saysInactive: true,
  sample: sampleRequester,
  words(facts, cause) {
    const { t } = facts;
    const text = t.emails.deactivated;
    const { facts: labels } = t.emailParts;
    const isUnused = 'unusedDays' in cause;
    const happened = isUnused
      ? text.unused({ ...facts, days: cause.unusedDays })
      : text.happened({ ...facts, actor: nameOf(t, cause) });
    return {
      subject: text.subject(facts),
      heading: text.heading(facts),
      paragraphs: [happened, text.kept],
      facts: {
        [labels.username]: facts.username,
        [labels.mainAdmin]: facts.adminName,
        ...(isUnused ? {} : { [labels.deactivatedBy]: nameOf(t, cause) }),
        [labels.when]: facts.happenedAt,
      },
      notExpected: helpSentence(facts.help, t.whoCanHelp.ifYouNeedHelp),
    };
  },
};
