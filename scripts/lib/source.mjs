// @ts-check
import ts from 'typescript';

/** @typedef {{ line: number, text: string }} Found line from 1 */

/**
 * Walks the syntax tree of one source file and collects what `pick` names.
 * @param {string} file its name decides between TypeScript, JavaScript and JSX
 * @param {string} text
 * @param {(node: ts.Node) => string | null} pick the text to report, or null
 * @returns {Found[]}
 */
function collect(file, text, pick) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {Found[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const picked = pick(node);
    if (picked !== null) {
      found.push({
        line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        text: picked,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const SWEDISH = /[åäöÅÄÖ]/;

/** Strings, templates and JSX text with Swedish letters. Comments are free. @param {string} file @param {string} text */
export const swedishStrings = (file, text) =>
  collect(file, text, (node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node) ||
      ts.isRegularExpressionLiteral(node);
    return isText && SWEDISH.test(node.text) ? node.text.trim().slice(0, 60) : null;
  });

/** @param {ts.Node} node @param {string} name */
const isNamed = (node, name) => ts.isIdentifier(node) && node.text === name;

/** Readings of the system's time: `new Date()`, `Date()`, `Date.now()`. @param {string} file @param {string} text */
export const systemTimeReadings = (file, text) =>
  collect(file, text, (node) => {
    if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length)
      return 'new Date()';
    if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
    const isNow =
      ts.isPropertyAccessExpression(node) && isNamed(node.expression, 'Date') && node.name.text === 'now';
    return isNow ? 'Date.now' : null;
  });

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const NOT_RUN = new Set(['only', 'skip', 'todo', 'fails']);
const NOT_RUN_ALONE = new Set(['fit', 'fdescribe', 'xit', 'xtest', 'xdescribe']);

/**
 * Tests that are marked so that they or others don't run: `it.only`, `describe.skip`, `test.todo`, `it.concurrent.only`,
 * `xit` … `skipIf` is allowed: it says on what machine.
 * @param {string} file @param {string} text
 */
export const testsNotRun = (file, text) =>
  collect(file, text, (node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      NOT_RUN_ALONE.has(node.expression.text)
    ) {
      return node.expression.text;
    }
    if (!ts.isPropertyAccessExpression(node) || !NOT_RUN.has(node.name.text)) return null;
    /** @type {ts.Expression} */
    let root = node.expression;
    while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = root.expression;
    return ts.isIdentifier(root) && TEST_FUNCTIONS.has(root.text) ? `${root.text}.${node.name.text}` : null;
  });
