/** Finds SQL outside repositories and database/: `node .ci/sql.js`, a part of `npm run imports`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files that may build SQL. The embedded parts set up a PostgreSQL for development. */
const allowed = /-repository\.ts$|^src\/database\/|^src\/embedded\//;

/** The functions that run a statement. */
const runners = ['raw', 'query', 'runPrepared', 'streamRows'];

const statement = /\b(select|insert|update|delete)\b/i;

/** Returns the places below `folder`/src that pass a statement to the database, as `file:line`. */
export function sqlOutsideRepositories(folder) {
  return filesIn(folder)
    .filter((file) => !allowed.test(file))
    .flatMap((file) =>
      statementsIn(file, readFileSync(path.join(folder, file), 'utf8')).map((line) => `${file}:${line}`),
    );
}

function filesIn(folder) {
  return ts.sys
    .readDirectory(path.join(folder, 'src'), ['.ts'])
    .map((file) => path.relative(folder, file).split(path.sep).join('/'))
    .sort();
}

/** The lines on which a string or template with a statement is passed to one of the runners. */
function statementsIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = [];
  function visit(node) {
    if (
      ts.isCallExpression(node) &&
      runners.includes(nameOf(node.expression)) &&
      node.arguments.some(hasStatement)
    ) {
      lines.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return lines;
}

function nameOf(callee) {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : '';
}

function hasStatement(node) {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (isText && statement.test(node.text)) return true;
  return ts.forEachChild(node, (child) => hasStatement(child) || undefined) ?? false;
}

if (process.argv[1] === import.meta.filename) {
  const found = sqlOutsideRepositories('.');
  for (const place of found) console.error(`${place}: SQL belongs in a repository or in src/database/`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
