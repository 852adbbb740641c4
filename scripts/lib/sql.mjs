// @ts-check
// Just enough SQL to judge migrations: statements, the parts of a bracket, names.

/**
 * @typedef {object} Statement
 * @property {string} text lower case outside strings, without comments, white space as single spaces
 * @property {string} code as `text`, with what stands in strings left out
 * @property {string[]} comments the comments before and in it, without their marks
 * @property {number} line where it begins, from 1
 */

/** The end of the quoted or commented piece that begins at `i`, or `i` when none does. @param {string} sql @param {number} i */
function endOfPiece(sql, i) {
  const two = sql.slice(i, i + 2);
  if (two === '--') return lengthTo(sql, '\n', i);
  if (two === '/*') return endOfBlock(sql, i);
  if (sql[i] === "'" || sql[i] === '"') return endOfQuote(sql, i, /[eE]/.test(sql[i - 1] ?? ''));
  const tag = /^\$(?:[a-z_]\w*)?\$/i.exec(sql.slice(i, i + 64))?.[0];
  if (tag !== undefined && !/\w/.test(sql[i - 1] ?? ''))
    return lengthTo(sql, tag, i + tag.length, tag.length);
  return i;
}

/** @param {string} sql @param {string} end @param {number} from @param {number} [extra] */
function lengthTo(sql, end, from, extra = 0) {
  const at = sql.indexOf(end, from);
  return at < 0 ? sql.length : at + extra;
}

/** Comments with stars nest in PostgreSQL. @param {string} sql @param {number} i */
function endOfBlock(sql, i) {
  let depth = 0;
  for (let at = i; at < sql.length; at++) {
    const two = sql.slice(at, at + 2);
    if (two === '/*') depth++;
    else if (two === '*/') depth--;
    else continue;
    at++;
    if (depth === 0) return at + 1;
  }
  return sql.length;
}

/** @param {string} sql @param {number} i @param {boolean} escapes */
function endOfQuote(sql, i, escapes) {
  const quote = sql[i];
  for (let at = i + 1; at < sql.length; at++) {
    if (escapes && sql[at] === '\\') at++;
    else if (sql[at] === quote && sql[at + 1] === quote) at++;
    else if (sql[at] === quote) return at + 1;
  }
  return sql.length;
}

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

/**
 * The statements of a file. The body of `do $$ … $$` or of a function is code as well and is judged with its statement.
 * @param {string} sql @returns {Statement[]}
 */
export function statementsOf(sql) {
  /** @type {Statement[]} */
  const statements = [];
  let text = '';
  let code = '';
  /** @type {string[]} */
  let comments = [];
  let line = 0;
  const finish = () => {
    if (squeeze(text) !== '' || comments.length > 0)
      statements.push({ text: squeeze(text), code: squeeze(code), comments, line: line || 1 });
    text = '';
    code = '';
    comments = [];
    line = 0;
  };
  for (let i = 0; i < sql.length; ) {
    const end = endOfPiece(sql, i);
    const piece = sql.slice(i, end > i ? end : i + 1);
    if (line === 0 && /\S/.test(piece) && !/^(--|\/\*)/.test(piece))
      line = sql.slice(0, i).split('\n').length;
    if (/^(--|\/\*)/.test(piece)) {
      comments.push(squeeze(piece.replace(/^--|^\/\*|\*\/$/g, '')));
      text += ' ';
      code += ' ';
    } else if (piece === ';') {
      finish();
    } else if (piece[0] === "'") {
      text += piece;
      code += "''";
    } else {
      text += piece.toLowerCase();
      code += piece.toLowerCase();
    }
    i = end > i ? end : i + 1;
  }
  finish();
  return statements;
}

/** What stands in the first round bracket at or after `from`, without the bracket. @param {string} code @param {number} [from] */
export function bracket(code, from = 0) {
  const open = code.indexOf('(', from);
  if (open < 0) return '';
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if (code[i] === '(') depth++;
    if (code[i] === ')' && --depth === 0) return code.slice(open + 1, i);
  }
  return code.slice(open + 1);
}

/** Splits at the commas that stand in no bracket. @param {string} code */
export function parts(code) {
  /** @type {string[]} */
  const found = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= code.length; i++) {
    if (code[i] === '(') depth++;
    if (code[i] === ')') depth--;
    if (i === code.length || (code[i] === ',' && depth === 0)) {
      found.push(code.slice(from, i).trim());
      from = i + 1;
    }
  }
  return found.filter((part) => part !== '');
}

/** The name right after what `before` matches, or undefined. @param {string} code @param {RegExp} before */
export function nameAfter(code, before) {
  const start = before.exec(code);
  return start === null ? undefined : /^[\w."]+/.exec(code.slice(start.index + start[0].length))?.[0];
}
