/*
 * Prints the English catalogue as Markdown with a paragraph for each message, for the wording check.
 */
import { en } from '../src/locales/en/en.ts';
import { messagesOf, textOf } from '../test/locales/messages.ts';

for (const [path, message] of messagesOf(en)) console.log(`${textOf(message).text} \`${path}\`\n`);
