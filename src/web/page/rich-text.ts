import escapeHtml from 'escape-html';

/** Control characters, which no form accepts. They mark a part of a message that the page emphasises. */
const [START, END] = ['\u0001', '\u0002'];
const markers = new RegExp(`[${START}${END}]`, 'g');
const marked = new RegExp(`${START}([^${START}${END}]*)${END}`, 'g');

/** Marks a variable of a message as important. Use `rich` to print the message. */
export function strong(text: string): string {
  return START + text.replaceAll(markers, '') + END;
}

/** Returns a message as HTML, in which the variables that are marked with `strong` are bold. Everything is escaped. */
export function rich(text: string): string {
  return escapeHtml(text).replaceAll(marked, '<b>$1</b>').replaceAll(markers, '');
}
