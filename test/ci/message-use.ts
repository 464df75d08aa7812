import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A program to check: TypeScript below `src/` with the catalogues in `src/locales/`, and views below `views/`. */
export interface MessageUse {
  /** Messages of the English catalogue that no code and no view uses, such as "audit.title". */
  unused: string[];
  /** Errors in how views use the catalogue `t`: unknown keys, missing variables and wrong ones. */
  viewErrors: string[];
}

/** Checks how the program in this folder uses its catalogues. Takes several seconds, because it reads all types. */
export function checkMessageUse(root: string): MessageUse {
  const views = new Map(
    filesBelow(path.join(root, 'views'), '.ejs').map((file) => [`${file}.ts`, viewAsTypeScript(root, file)]),
  );
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  );
  const settings: ts.CompilerOptions = { ...options, noImplicitAny: false, noUncheckedIndexedAccess: false };
  const host = ts.createCompilerHost(settings);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (file) => views.get(file) ?? ts.sys.readFile(file);
  host.fileExists = (file) => views.has(file) || ts.sys.fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const source = views.get(file);
    return source === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, source, target, true);
  };
  const code = filesBelow(path.join(root, 'src'), '.ts');
  const program = ts.createProgram([...code, ...views.keys()], settings, host);
  const catalogue = path.join(root, 'src', 'locales', 'en') + path.sep;
  const users = [...code.filter((file) => !file.startsWith(catalogue)), ...views.keys()];
  return {
    unused: unusedMessages(program, path.join(catalogue, 'en.ts'), users),
    viewErrors: [...views.keys()].flatMap((file) => errorsIn(program, file, root)),
  };
}

function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name));
}

/**
 * Returns the code of a view on its own lines, as a function whose local `t` has the type of the catalogue. Everything
 * else in a view has no type, because its locals come from many routes.
 */
function viewAsTypeScript(root: string, file: string): string {
  const catalogues = path.relative(path.dirname(file), path.join(root, 'src', 'locales', 'catalogues.ts'));
  let code = `import type { Catalogue } from '${catalogues}'; export const view = (t: Catalogue) => { `;
  let end = 0;
  const source = readFileSync(file, 'utf8');
  for (const { 0: tag, 1: kind, 2: script = '', index } of source.matchAll(/<%([-=#_]?)([\s\S]*?)[-_]?%>/g)) {
    code += source.slice(end, index).replaceAll(/[^\n]/g, '');
    if (kind === '#') code += script.replaceAll(/[^\n]/g, '');
    else code += kind === '=' || kind === '-' ? `void (${script});` : script;
    end = index + tag.length;
  }
  return `${code}\n};`;
}

/** A view's other names are unknown to the compiler. They have no type, so they cause no other errors. */
const UNKNOWN_NAME = [2304, 2552, 2693, 18004];

function errorsIn(program: ts.Program, file: string, root: string): string[] {
  const source = program.getSourceFile(file);
  return program
    .getSemanticDiagnostics(source)
    .concat(program.getSyntacticDiagnostics(source))
    .filter(({ code }) => !UNKNOWN_NAME.includes(code))
    .map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      const name = path.relative(root, file).replace(/\.ts$/, '');
      return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

/** A group of messages: those directly in it, and all of them. */
interface Group {
  direct: ts.Node[];
  all: ts.Node[];
}

function unusedMessages(program: ts.Program, english: string, users: readonly string[]): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(english);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === 'en');
  if (!exported) throw new Error(`${english} does not export the catalogue`);
  const messages = new Map<ts.Node, string>();
  /** By the object in which the group is written. */
  const groups = new Map<ts.Node, Group>();
  const read = (type: ts.Type, names: readonly string[]): ts.Node[] => {
    const group: Group = { direct: [], all: [] };
    for (const property of type.getProperties()) {
      // Formats are functions for numbers and times, not messages.
      if (property.name === 'formats') continue;
      const [node] = property.declarations ?? [];
      const inner = checker.getTypeOfSymbol(property);
      const isGroup = inner.getSymbol()?.declarations?.some(ts.isObjectLiteralExpression);
      if (isGroup) group.all.push(...read(inner, [...names, property.name]));
      else if (node) {
        messages.set(node, [...names, property.name].join('.'));
        group.direct.push(node);
        group.all.push(node);
      }
    }
    for (const node of type.symbol.declarations ?? []) groups.set(node, group);
    return group.all;
  };

  const used = new Set<ts.Node>();
  const use = (nodes: readonly ts.Node[] = []) => nodes.forEach((node) => used.add(node));
  const groupsOf = (type: ts.Type | undefined): Group[] =>
    (type?.isUnion() ? type.types : [type])
      .flatMap((each) => each?.getSymbol()?.declarations ?? [])
      .flatMap((node) => groups.get(node) ?? []);
  read(checker.getTypeOfSymbol(exported), []);
  const [everything] = groupsOf(checker.getTypeOfSymbol(exported));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name)?.declarations);
    if (ts.isBindingElement(node)) {
      const name = (node.propertyName ?? node.name).getText().replaceAll(/['"]/g, '');
      use(checker.getTypeAtLocation(node.parent).getProperty(name)?.declarations);
    }
    if (ts.isElementAccessExpression(node)) {
      const key = node.argumentExpression;
      if (ts.isStringLiteral(key)) use(checker.getSymbolAtLocation(key)?.declarations);
      else for (const { direct } of groupsOf(checker.getTypeAtLocation(node.expression))) use(direct);
    }
    // Code that takes a group as any other type, such as a table of labels, can use all of it. Code that takes the whole
    // catalogue as another type, such as a function that finds a stored message, says nothing about any of them.
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const context = isExpression(node) ? checker.getContextualType(node) : undefined;
      if (context) {
        const kept = groupsOf(context);
        for (const group of groupsOf(checker.getTypeAtLocation(node)))
          if (group !== everything && !kept.includes(group)) use(group.all);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of users) {
    const source = program.getSourceFile(file);
    if (source && /\bt\b|[cC]atalogue/.test(source.text)) visit(source);
  }
  // The types don't show every use, for example if a stored code selects a group. Such code contains the message's name.
  const words = new Set(users.flatMap((file) => program.getSourceFile(file)?.text.match(/[\w-]+/g) ?? []));
  return [...messages]
    .filter(([node, name]) => !used.has(node) && !words.has(name.split('.').at(-1) ?? ''))
    .map(([, name]) => name);
}

/** Whether the node is a value, and not the name of something that is declared or a part of a longer access. */
function isExpression(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return false;
  return (
    (ts.isCallExpression(parent) && parent.expression !== node) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isConditionalExpression(parent) ||
    (ts.isArrowFunction(parent) && parent.body === node)
  );
}
