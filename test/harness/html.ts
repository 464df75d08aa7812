export interface Form {
  method: 'get' | 'post';
  action: string;
  /** Every field that could be sent. */
  names: string[];
  /** The values that would be sent unchanged: hidden and filled-in fields, ticked boxes and selected options. */
  values: Record<string, string>;
}

/** Returns the forms of a page. The console's markup is regular enough for a regular expression. */
export function parseForms(html: string, pageUrl: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', content = '']) => {
    const form: Form = {
      method: attribute(attributes, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      action: attribute(attributes, 'action') ?? pageUrl,
      names: [],
      values: {},
    };
    for (const [, tag = '', inside = '', text = ''] of content.matchAll(
      /<(input|textarea|select)\b([^>]*)>(?:((?:(?!<input|<select|<textarea).)*?)<\/(?:textarea|select)>)?/gs,
    )) {
      const name = attribute(inside, 'name');
      if (name === undefined) continue;
      form.names.push(name);
      const value = valueOf(tag, inside, text);
      if (value !== undefined) form.values[name] = value;
    }
    return form;
  });
}

function valueOf(tag: string, attributes: string, content: string): string | undefined {
  if (tag === 'textarea') return decode(content).replace(/^\n/, '');
  if (tag === 'select') {
    const options = [...content.matchAll(/<option\b([^>]*)>([^<]*)/g)];
    const chosen = options.find(([, inside = '']) => /\bselected\b/.test(inside)) ?? options[0];
    return chosen && (attribute(chosen[1] ?? '', 'value') ?? decode(chosen[2] ?? '').trim());
  }
  const type = attribute(attributes, 'type');
  if ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(attributes)) return undefined;
  return attribute(attributes, 'value') ?? (type === 'checkbox' ? 'on' : '');
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decode(value);
}

/** Returns the texts in one column of the page's table, by the heading of the column. */
export function columnOf(html: string, heading: string): string[] {
  const cellsOf = (row: string) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell));
  const [head = '', body = ''] = html.split('</thead>');
  const index = cellsOf(head.slice(head.lastIndexOf('<thead>'))).indexOf(heading);
  return [...body.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => cellsOf(row)[index] ?? '');
}

/** Returns the visible text, in one line. */
export function textOf(html: string): string {
  const visible = html.replace(/<(script|style|title)\b.*?<\/\1>/gs, ' ').replace(/<!--.*?-->/gs, ' ');
  // A link inside a sentence may end before its full stop.
  return decode(visible.replace(/<\/a>(?=[.,])/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
    return entities[name as string] ?? whole;
  });
}
