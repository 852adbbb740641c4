// @ts-check
// What migrations must keep to, so that the same schema runs embedded, on PostgreSQL 15 and on Citus, and so that no row of a
// tenant table can be had around its policy.
import { bracket, nameAfter, parts, statementsOf } from './sql.mjs';

/** @typedef {import('./sql.mjs').Statement} Statement */
/** @typedef {{ file: string, line: number, rule: string, message: string }} Finding */
/**
 * @typedef {object} Table
 * @property {string} name
 * @property {string} file
 * @property {number} line
 * @property {boolean} secured
 * @property {Map<string, string>} policies by name
 */
/** @typedef {(statement: Statement) => string | undefined} Rule */

/** Syntax that PostgreSQL 15 does not have. @type {readonly (readonly [RegExp, string])[]} */
const NEWER = [
  [/\bmerge into\b.*\breturning\b/, 'MERGE … RETURNING (17)'],
  [/\bwhen not matched by source\b/, 'WHEN NOT MATCHED BY SOURCE (17)'],
  [/\bany_value ?\(/, 'any_value (16)'],
  [/\bjson_(table|exists|query|value|scalar|serialize)\b/, 'SQL/JSON functions (16, 17)'],
  [/\bjson_(array|object)agg ?\(/, 'SQL/JSON aggregates (16)'],
  [/\bis (not )?json\b/, 'IS JSON (16)'],
  [/\b(uuidv7|uuidv4|uuid_extract_\w+) ?\(/, 'uuid functions (17, 18)'],
  [/\bvirtual\b/, 'virtual generated columns (18)'],
  [/\bwithout overlaps\b|\bperiod \w+\)/, 'temporal keys (18)'],
  [/\bnot enforced\b/, 'NOT ENFORCED (18)'],
  [/\breturning\b.*\b(old|new)\.\w/, 'RETURNING old/new (18)'],
  [/\b(array_shuffle|array_sample|array_sort|array_reverse) ?\(/, 'array functions (16, 18)'],
  [
    /\b(date_add|date_subtract|random_normal|pg_input_is_valid|casefold|crc32c?) ?\(/,
    'functions of 16 to 18',
  ],
  [/\bat local\b/, 'AT LOCAL (17)'],
  [/\bon_error\b/, 'COPY … ON_ERROR (17)'],
  [/\bsystem_user\b/, 'SYSTEM_USER (16)'],
  [/(?<![\w.'"$])\d+_\d/, 'underscores in numbers (16)'],
  [/(?<![\w.'"$])0[xob][0-9a-f]/, 'numbers not in base ten (16)'],
];

const READS_SETTING = /current_setting ?\(/g;
const RIGHT_READING = /nullif ?\( ?current_setting ?\( ?'app\.[a-z_]+' ?, ?true ?\) ?, ?'' ?\)/g;

const count = (/** @type {string} */ text, /** @type {RegExp} */ what) => (text.match(what) ?? []).length;
const found = (/** @type {boolean} */ yes, /** @type {string} */ message) => (yes ? message : undefined);
const isPolicy = (/** @type {Statement} */ { code }) => /^(create|alter) policy\b/.test(code);

/** Rules that a statement keeps or breaks by itself. @type {Readonly<Record<string, Rule>>} */
const BY_STATEMENT = {
  trigger: ({ code }) =>
    found(
      /\bcreate (or replace )?(constraint |event )?trigger\b|\bcreate (or replace )?rule\b/.test(code),
      'triggers and rules do not work on Citus and hide what happens: do it in the operation',
    ),
  sequence: ({ code }) =>
    found(
      /\bcreate (temp\w* |unlogged )?sequence\b|\bnextval ?\(/.test(code),
      'no sequences: ids are made in the application',
    ),
  restrictive: (s) =>
    found(
      isPolicy(s) && /\bas restrictive\b/.test(s.code),
      'Citus drops AS RESTRICTIVE: one permissive policy',
    ),
  'policy-subquery': (s) =>
    found(
      isPolicy(s) && /(?<!\bfor )\bselect\b/.test(s.code),
      'Citus rejects subqueries in policies: compare with settings',
    ),
  setting: ({ text }) =>
    found(
      count(text, READS_SETTING) !== count(text, RIGHT_READING),
      "a setting is read as nullif(current_setting('app.name', true), ''): after one SET LOCAL it is an empty string",
    ),
  'set-config': ({ code }) => found(/\bset_config ?\(/.test(code), 'Citus does not carry set_config() on'),
  view: ({ code }) =>
    found(
      (/^create (or replace )?(recursive )?view\b/.test(code) &&
        !/\bsecurity_invoker ?= ?(true|on)\b/.test(code)) ||
        /^create materialized view\b/.test(code),
      'a view shows its owner’s rows unless it is plain and has: with (security_invoker = true)',
    ),
  definer: ({ code }) =>
    found(/\bsecurity definer\b/.test(code), 'a function with SECURITY DEFINER goes around the policies'),
  newer: ({ code }) => {
    const [, what] = NEWER.find(([pattern]) => pattern.test(code)) ?? [];
    return found(what !== undefined, `not in PostgreSQL 15: ${what}`);
  },
  'forward-only': ({ code, comments }) =>
    found(
      /\b(drop (table|schema|column|view|materialized view)|truncate)\b|\balter table\b.*\bdrop (?!constraint|not null|default|policy|expression)/.test(
        code,
      ) && !comments.some((comment) => /^allow drop: \S/.test(comment)),
      'takes something away; if it is right, write above it: -- allow drop: why nobody needs it',
    ),
  unsecured: ({ code }) =>
    found(/\bdisable row level security\b|\bbypassrls\b/.test(code), 'takes the policies out of force'),
  transaction: ({ code }) =>
    found(
      /^(begin|commit|rollback|savepoint|start transaction|end)\b|\bconcurrently\b|^vacuum\b/.test(code),
      'the runner gives each migration a transaction; nothing may begin, end or need to be outside one',
    ),
  session: ({ code }) =>
    found(
      /^set (?!local\b)|\bcreate (local |global )?temp(orary)?\b|^(listen|notify|prepare|discard)\b|\bpg_advisory_lock\w* ?\(/.test(
        code,
      ),
      'connections may share one session: no session state',
    ),
};

/** @param {Statement} statement @param {string} kind @returns {string[]} the tables that a comment declares to be of that kind */
const declared = ({ comments }, kind) =>
  comments.flatMap((comment) => {
    const name = new RegExp(`^${kind} table: ([\\w.]+)$`, 'i').exec(comment)?.[1];
    return name === undefined ? [] : [name.toLowerCase()];
  });

/** @param {string} column @returns {string[]} the columns of a key, as in `primary key (a, b)` */
const keyColumns = (column) => parts(bracket(column)).map((part) => part.split(' ')[0] ?? '');

/** What is wrong with the columns and keys of one tenant table. @param {string} body @param {ReadonlySet<string>} shared */
function* faultsOfColumns(body, shared) {
  const columns = parts(body);
  const primary = columns.find((column) => /\bprimary key\b/.test(column));
  const key =
    primary === undefined
      ? []
      : /^(constraint \w+ )?primary key/.test(primary)
        ? keyColumns(primary)
        : [primary.split(' ')[0] ?? ''];
  if (key[0] !== 'tenant_id') yield ['tenant-key', 'tenant_id must stand first in the primary key'];
  for (const column of columns) {
    if (/\b(small|big)?serial\b|\bas identity\b/.test(column))
      yield ['sequence', 'no serial or identity in a tenant table: ids are made in the application'];
    if (/\bunique\b/.test(column) && !keyColumns(column).includes('tenant_id'))
      yield ['unique', 'a unique key of a tenant table needs tenant_id in it: Citus can not keep another'];
    const target = nameAfter(column, /\breferences /);
    if (target !== undefined && !shared.has(target) && !/\bforeign key ?\([^)]*\btenant_id\b/.test(column))
      yield ['foreign-key', 'a foreign key between tenant tables needs tenant_id in it'];
  }
}

/**
 * Two who write at once may take the same number: the runner would refuse to start, and only there. Of each folder the numbers go 1, 2, 3 ….
 * @param {readonly string[]} names
 * @returns {Finding[]}
 */
function faultsOfNumbers(names) {
  /** @type {Map<string, number>} */
  const last = new Map();
  const numbered = [...names].filter((name) => /\/\d{4}_[^/]+$/.test(name)).sort();
  return numbered.flatMap((file) => {
    const folder = file.slice(0, file.lastIndexOf('/'));
    const expected = (last.get(folder) ?? 0) + 1;
    const number = Number(file.slice(folder.length + 1, folder.length + 5));
    last.set(folder, number);
    if (number === expected) return [];
    return [{ file, line: 1, rule: 'number', message: `is number ${number}, where ${expected} is due` }];
  });
}

/** @param {readonly { file: string, text: string }[]} files in the order in which they are run @returns {Finding[]} */
export function lintMigrations(files) {
  /** @type {Finding[]} */
  const findings = faultsOfNumbers(files.map(({ file }) => file));
  const all = files.flatMap(({ file, text }) => statementsOf(text).map((statement) => ({ file, statement })));
  const shared = new Set(
    all.flatMap(({ statement }) => ['reference', 'local'].flatMap((k) => declared(statement, k))),
  );
  /** @type {Map<string, Table>} */
  const tables = new Map();
  const made = new Set();

  for (const { file, statement } of all) {
    const { code, text, line } = statement;
    const report = (/** @type {string} */ rule, /** @type {string} */ message) =>
      findings.push({ file, line, rule, message });

    for (const [rule, judge] of Object.entries(BY_STATEMENT)) {
      const message = judge(statement);
      if (message !== undefined) report(rule, message);
    }

    const created = nameAfter(code, /^create (unlogged )?table (if not exists )?/);
    if (created !== undefined) {
      made.add(created);
      if (!created.includes('.'))
        report('schema', `the table ${created} must be named with its module's schema`);
      if (!shared.has(created)) {
        tables.set(created, { name: created, file, line, secured: false, policies: new Map() });
        for (const [rule, message] of faultsOfColumns(bracket(code), shared))
          report(rule ?? '', `${created}: ${message}`);
      }
    }

    const altered = tables.get(nameAfter(code, /^alter table (if exists )?(only )?/) ?? '');
    if (altered !== undefined && /\benable row level security\b/.test(code)) altered.secured = true;
    const dropped = nameAfter(code, /^drop table (if exists )?/);
    if (dropped !== undefined) tables.delete(dropped);

    const indexed = tables.get(nameAfter(code, /^create unique index .*? on (only )?/) ?? '');
    if (indexed !== undefined && !keyColumns(code.slice(code.indexOf(' on '))).includes('tenant_id'))
      report(
        'unique',
        `${indexed.name}: a unique index of a tenant table needs tenant_id in it: Citus can not keep another`,
      );

    const policy = nameAfter(code, /^(create|drop) policy (if exists )?/);
    const of = tables.get(nameAfter(code, /^(create|drop) policy (if exists )?\S+ on /) ?? '');
    if (policy !== undefined && of !== undefined) {
      if (code.startsWith('drop')) of.policies.delete(policy);
      else of.policies.set(policy, text);
      if (
        code.startsWith('create') &&
        !/\btenant_id = nullif ?\( ?current_setting ?\( ?'app\.tenant'/.test(text)
      )
        report('policy-tenant', `${of.name}: the policy must compare tenant_id with app.tenant`);
    }
  }

  for (const { name, file, line, secured, policies } of tables.values()) {
    if (!secured)
      findings.push({
        file,
        line,
        rule: 'row-security',
        message: `${name}: row level security is not enabled`,
      });
    if (policies.size === 0)
      findings.push({ file, line, rule: 'row-security', message: `${name}: has no policy` });
  }
  for (const { file, statement } of all) {
    for (const name of ['reference', 'local'].flatMap((kind) => declared(statement, kind))) {
      if (!made.has(name))
        findings.push({
          file,
          line: statement.line,
          rule: 'declaration',
          message: `${name} is declared, but no migration makes it`,
        });
    }
  }
  return findings;
}
