import type { MessageContent } from './message-content.ts';

/** Renders the plain-text part, for people whose mail program does not show HTML or who prefer text. */
export function textOf({ heading, paragraphs, action, facts, notExpected, footer }: MessageContent): string {
  const widest = Math.max(...Object.keys(facts).map((label) => label.length));
  const blocks = [
    `${heading}\n${'='.repeat(Math.min(heading.length, 60))}`,
    ...paragraphs,
    ...(action ? [`${action.before}\n${action.url ?? action.hiddenUrl}`] : []),
    ...(action?.until ? [action.until] : []),
    Object.entries(facts)
      .map(([label, value]) => `${label.padEnd(widest + 1)}${value}`)
      .join('\n'),
    notExpected,
    `-- \n${footer}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
