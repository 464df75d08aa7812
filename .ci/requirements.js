/*
 * Lists the tests of each requirement in docs/requirements.md. A test belongs to a requirement if its title, or the
 * title of a group that it is in, contains the requirement's number.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const PAGE = 'docs/requirements.md';

/** Functions that define a test or a group of tests: Jest's own, and those of the harness whose name ends in Test. */
const defining = /^(test|it|describe|\w+Test)$/;

/** Returns the titles of a source file's tests, each after the titles of its groups. */
export function titlesIn(source) {
  const found = [];
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest), []);
  return found;

  function visit(node, groups) {
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (title === undefined) return ts.forEachChild(node, (child) => visit(child, groups));
    if (nameOf(node.expression) !== 'describe') found.push([...groups, title]);
    return ts.forEachChild(node, (child) => visit(child, [...groups, title]));
  }
}

/** The title that a call gives to a test or group, or undefined if the call does something else. */
function titleOf({ expression, arguments: [first] }) {
  if (!first || !defining.test(nameOf(expression)) || isSkipped(expression)) return undefined;
  if (ts.isStringLiteralLike(first)) return withoutPlaceholders(first.text);
  if (!ts.isTemplateExpression(first)) return undefined;
  return withoutPlaceholders(
    first.head.text + first.templateSpans.map((span) => `…${span.literal.text}`).join(''),
  );
}

/** Returns `test` for test(…), test.each(…)(…) and test.each`…`(…). */
function nameOf(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isTaggedTemplateExpression(expression)) return nameOf(expression.tag);
  return expression.expression ? nameOf(expression.expression) : '';
}

function isSkipped(expression) {
  return ts.isPropertyAccessExpression(expression) && ['skip', 'todo', 'each'].includes(expression.name.text);
}

/** Values that test.each fills in later, such as %s and $name, become an ellipsis. */
function withoutPlaceholders(title) {
  return title.replace(/%[sdipjo]|\$[a-z]\w*/g, '…');
}

/** Returns all tests below test/, as [file, titles of the groups and the test]. */
function readTests() {
  return readdirSync('test', { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .sort()
    .flatMap((file) => titlesIn(readFileSync(file, 'utf8')).map((titles) => [file, titles]));
}

/**
 * Returns the lines for each requirement number: one for each test, or for each group of tests whose title contains the
 * number.
 */
function linesByNumber(tests, isNumber) {
  const counts = new Map();
  for (const [file, titles] of tests) {
    const numbers = titles.join(' ').match(/\b[A-Z]\d\b/g) ?? [];
    for (const number of new Set(numbers.filter(isNumber))) {
      const named = new RegExp(`\\b${number}\\b`);
      // If a group's title is only the number, its tests are listed instead.
      const depth = titles.findIndex((title) => named.test(title) && title !== number);
      const title = titles.at(depth);
      const text = `${title.replace(/[\\`*_<[\]]/g, '\\$&')} (\`${file}\``;
      const found = counts.get(number) ?? new Map();
      counts.set(number, found.set(text, (found.get(text) ?? 0) + (title === titles.at(-1) ? 0 : 1)));
    }
  }
  const withCount = ([text, count]) => `- ${text}${count > 1 ? `, ${count} tests` : ''})`;
  return new Map([...counts].map(([number, found]) => [number, [...found].map(withCount)]));
}

/**
 * Returns the page with the current tests below each requirement, and its problems, one sentence each. A requirement is
 * a heading such as `### P1`. Everything below it is kept, except the list of tests at its end.
 */
export function updateRequirements(page, tests) {
  const [start, ...sections] = page.split(/^(?=#{2,3} )/m);
  const numberOf = (section) => /^### ([A-Z]\d)\n/.exec(section)?.[1];
  const numbers = sections.flatMap((section) => numberOf(section) ?? []);
  const letters = new Set(numbers.map(([letter]) => letter));
  const lines = linesByNumber(tests, ([letter]) => letters.has(letter));
  const problems = [...lines]
    .filter(([number]) => !numbers.includes(number))
    .map(([number, [line]]) => `There is no requirement ${number}. A test names it: ${line.slice(2)}`);
  const updated = sections.map((section) => {
    const number = numberOf(section);
    if (number === undefined) return section;
    const text = section.replace(/^(Tests:|- .*)\n*/gm, '').trim();
    const list = lines.get(number);
    if (!list && !/^Waits for .+\.$/m.test(text)) {
      problems.push(`${number} has no test. Write one, or add a line "Waits for …" that names a feature.`);
    }
    return list ? `${text}\n\nTests:\n\n${list.join('\n')}\n\n` : `${text}\n\n`;
  });
  return { page: `${(start + updated.join('')).trimEnd()}\n`, problems };
}

/** Returns what `npm run requirements` would write. */
export function currentRequirements() {
  return updateRequirements(readFileSync(PAGE, 'utf8'), readTests());
}

if (process.argv[1] === import.meta.filename) {
  const { page, problems } = currentRequirements();
  writeFileSync(PAGE, page);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`Listed the tests of each requirement in ${PAGE}.`);
}
