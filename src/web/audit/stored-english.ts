import type { BatchAction } from '../../batches/batch.ts';
import { batchActions } from '../../batches/batch-list-definition.ts';
import { batchActionLabel } from '../../batches/batch-texts.ts';
import { catalogues, type Catalogue } from '../../locales/catalogues.ts';

/*
 * The log's own words are in English, because the stored text is hashed. These functions say the same in the reader's
 * language. They return other text, such as that of older versions, unchanged.
 */
const { en } = catalogues;

const subjects = ['technicians', 'admins', 'main-admins'] as const;
const emailNames = Object.keys(en.emails) as (keyof typeof en.emails)[];

/** Translates the name of an email, such as "Invitation to amy@acme.example". A bounce adds the mail server's report. */
export function emailText(stored: string, t: Catalogue): string {
  const [, label, address = '', report] = /^(.+?) to (\S+?)(?:: (.*))?$/s.exec(stored) ?? [];
  const name = emailNames.find((each) => en.emails[each].label === label);
  if (!name) return stored;
  const email = t.mail.email.title({ kind: t.emails[name].label, address });
  return report === undefined ? email : t.forms.labelled({ label: email, value: report });
}

/** Translates a number of sessions, such as "2 sessions" or "no session". */
export function sessionsText(stored: string, t: Catalogue): string {
  const [, count] = /^(no|[\d,]+) sessions?$/.exec(stored) ?? [];
  if (count === undefined) return stored;
  return count === 'no' ? t.audit.noSessions : t.audit.sessions({ count: numberOf(count) });
}

/** Translates the name of a batch, such as "12: Deactivate, 3 technicians". A filter stays in English. */
export function batchText(stored: string, t: Catalogue): string {
  const [, id = '', label, selection = ''] = /^(\d+): ([^,]+), (.*)$/s.exec(stored) ?? [];
  const action: BatchAction | undefined = batchActions.find((each) => batchActionLabel(en, each) === label);
  return action ? `${id}: ${batchActionLabel(t, action)}, ${selectionText(selection, t)}` : stored;
}

function selectionText(stored: string, { batches }: Catalogue): string {
  const count = numberOf(/^[\d,]+/.exec(stored)?.[0] ?? '');
  const ticked = subjects.find(
    (each) => en.batches[each].ticked({ count }) === stored.replace(/ ticked$/, ''),
  );
  if (ticked) return batches[ticked].ticked({ count });
  const all = subjects.find((each) => en.batches[each].all === stored);
  return all ? batches[all].all : stored;
}

/** Translates how many items were skipped and why, such as "2 (1: Not blocked; 1: Already linked)". */
export function skippedText(stored: string, t: Catalogue): string {
  return stored.replaceAll(/(?<=[(;] ?[\d,]+: )[^;)]+/g, (reason) => reasonText(reason, t));
}

/** Translates why an action was refused, if the log has its sentence and not its code. */
export function reasonText(stored: string, { actions, admins, imports, mail, reviews }: Catalogue): string {
  const pairs: [Record<string, unknown>, Record<string, unknown>][] = [
    [en.actions.reasons, actions.reasons],
    [en.actions.reasonsForMainAdmins, actions.reasonsForMainAdmins],
    [en.admins.reasons, admins.reasons],
    [en.imports.lines, imports.lines],
    [en.reviews.reasons, reviews.reasons],
    [en.mail.actions.reasons, mail.actions.reasons],
  ];
  for (const [english, reader] of pairs) {
    const code = Object.keys(english).find((each) => english[each] === stored);
    if (code !== undefined) return reader[code] as string;
  }
  return stored;
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}
