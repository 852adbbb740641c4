// @ts-check
import { expect, test } from 'vitest';
import { lintMigrations } from './lib/migration-rules.mjs';

const TENANT = "tenant_id = nullif(current_setting('app.tenant', true), '')::uuid";

const GOOD = `
-- What a module keeps; and a word; with a semicolon.
-- reference table: m.code
-- local table: m.job
create schema m;
create table m.code (code text primary key, name text not null unique);
create table m.job (id bigint generated always as identity primary key);
create table m.thing (
  tenant_id uuid not null,
  id uuid not null,
  code text references m.code (code),
  parent_id uuid,
  body text not null default 'create trigger; drop table m.thing',
  primary key (tenant_id, id),
  unique (tenant_id, body),
  constraint parent foreign key (tenant_id, parent_id) references m.thing (tenant_id, id)
);
/* A block; /* within a block; */ create trigger */
create unique index thing_once on m.thing (tenant_id, lower(body)) where code is null;
alter table m.thing enable row level security;
create policy app on m.thing for select to samsyn_app using (${TENANT}
  and id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create view m.seen with (security_invoker = true) as select id from m.thing where tenant_id is not null;
do $body$ begin perform 1; end $body$;
grant select on m.thing to samsyn_app;
`;

/** @param {string} sql */
const rulesIn = (sql) => lintMigrations([{ file: 'm.sql', text: sql }]).map(({ rule }) => rule);

/** @param {string} from @param {string} to */
function changed(from, to) {
  if (!GOOD.includes(from)) throw new Error(`not in the example: ${from}`);
  return GOOD.replace(from, to);
}

test('has nothing against a good migration', () => {
  expect(lintMigrations([{ file: 'm.sql', text: GOOD }])).toEqual([]);
});

test.each([
  ['tenant-key', changed('primary key (tenant_id, id),', 'primary key (id, tenant_id),')],
  ['tenant-key', changed('primary key (tenant_id, id),', '')],
  ['tenant-key', changed('primary key (tenant_id, id),', 'constraint key primary key (id),')],
  [
    'tenant-key',
    changed('id uuid not null,\n  code', 'id uuid primary key,\n  code').replace(
      'primary key (tenant_id, id),',
      '',
    ),
  ],
  ['sequence', changed('id uuid not null,\n  code', 'id bigserial,\n  code')],
  ['sequence', changed('parent_id uuid,', 'parent_id bigint generated always as identity,')],
  ['unique', changed('unique (tenant_id, body)', 'unique (body)')],
  ['unique', changed('parent_id uuid,', 'parent_id uuid unique,')],
  ['unique', changed('(tenant_id, lower(body))', '(lower(body))')],
  ['foreign-key', changed('foreign key (tenant_id, parent_id)', 'foreign key (parent_id)')],
  ['foreign-key', changed('parent_id uuid,', 'parent_id uuid references m.thing (id),')],
  ['row-security', changed('alter table m.thing enable row level security;', '')],
  ['policy-tenant', changed(TENANT, 'true')],
  ['policy-tenant', changed(TENANT, "tenant_id = nullif(current_setting('app.authority', true), '')::uuid")],
  ['restrictive', changed('app on m.thing for', 'app on m.thing as restrictive for')],
  ['policy-subquery', changed('and id = any', 'and id in (select id from m.other) and id = any')],
  [
    'setting',
    changed("nullif(current_setting('app.opened', true), '')", "current_setting('app.opened', true)"),
  ],
  ['setting', changed("current_setting('app.opened', true)", "current_setting('app.opened')")],
  ['setting', changed("'app.opened', true", "'opened', true")],
  ['view', changed(' with (security_invoker = true)', '')],
  ['view', changed('security_invoker = true', 'security_invoker = false')],
  ['declaration', changed('-- local table: m.job\n', '-- local table: m.job\n-- local table: m.gone\n')],
  [
    'schema',
    `${GOOD}; create table thing2 (tenant_id uuid, primary key (tenant_id)); alter table thing2 enable row level security; create policy p on thing2 using (${TENANT})`,
  ],
])('finds %s', (rule, sql) => {
  expect(rulesIn(sql)).toEqual([rule]);
});

test.each([
  ['trigger', 'create trigger t before insert on m.thing execute function f()'],
  ['trigger', 'create constraint trigger t after insert on m.thing execute function f()'],
  ['trigger', 'create or replace rule r as on insert to m.thing do nothing'],
  ['sequence', 'create sequence m.s'],
  ['sequence', "alter table m.thing alter column id set default nextval('m.s')"],
  ['set-config', "select set_config('app.x', 'y', true)"],
  ['view', 'create materialized view m.v as select 1'],
  ['definer', 'create function m.f() returns int language sql security definer as $$ select 1 $$'],
  ['unsecured', 'alter table m.thing disable row level security'],
  ['unsecured', 'create role r bypassrls'],
  ['transaction', 'commit'],
  ['transaction', 'create index concurrently i on m.thing (id)'],
  ['session', "set search_path = 'm'"],
  ['session', 'create temp table x (y int)'],
  ['session', 'listen news'],
  ['session', 'select pg_advisory_lock(1)'],
  ['forward-only', 'drop table m.code'],
  ['forward-only', 'alter table m.thing drop column body'],
  ['forward-only', 'alter table m.thing drop body'],
  ['forward-only', 'truncate m.thing'],
  ['forward-only', '-- allow drop:\ndrop view m.seen'],
  ['newer', 'merge into m.thing t using m.code c on true when matched then delete returning t.id'],
  ['newer', 'select any_value(id) from m.thing'],
  ['newer', "select * from json_table('[]', '$')"],
  ['newer', 'alter table m.thing alter column id set default uuidv7()'],
  ['newer', 'alter table m.thing add column n int generated always as (1) virtual'],
  ['newer', 'insert into m.code values (1) returning new.code'],
  ['newer', 'select 1_000'],
])('finds %s: %s', (rule, sql) => {
  expect(rulesIn(`${GOOD};${sql};`)).toEqual([rule]);
});

test.each([
  '-- allow drop: replaced by m.seen2, which all readers use\ndrop view m.seen',
  'alter table m.thing drop constraint parent',
  'alter table m.thing alter column body drop not null',
  "comment on table m.thing is 'any_value(x), nextval(y) and set_config(z)'",
  'select pg_advisory_xact_lock(1)',
  'set local lock_timeout = 100',
])('allows %s', (sql) => {
  expect(rulesIn(`${GOOD};${sql};`)).toEqual([]);
});

test('a table without any policy is found, also when its policy is dropped later', () => {
  expect(rulesIn(GOOD.replace(/create policy[^;]+;/, ''))).toEqual(['row-security']);
  const later = [
    { file: '1.sql', text: GOOD },
    { file: '2.sql', text: 'drop policy app on m.thing' },
  ];
  expect(lintMigrations(later)).toMatchObject([{ file: '1.sql', rule: 'row-security', line: 8 }]);
});

test('a policy may be replaced, and a table be secured by a later file', () => {
  const first = GOOD.replace('alter table m.thing enable row level security;', '');
  const later = [
    { file: '1.sql', text: first },
    {
      file: '2.sql',
      text: `alter table m.thing enable row level security; drop policy app on m.thing;
        create policy app on m.thing using (${TENANT})`,
    },
  ];
  expect(lintMigrations(later)).toEqual([]);
});

test('a fault is shown where its statement begins', () => {
  const sql = '-- one\n\n/* two\n three */\ncreate sequence\n m.s;\n';
  expect(lintMigrations([{ file: 'm.sql', text: sql }])).toMatchObject([
    { file: 'm.sql', line: 5, rule: 'sequence' },
  ]);
});

test('a number that is taken twice or left out is found, in each folder for itself', () => {
  const files = ['a/0001_x.sql', 'a/0002_y.sql', 'a/0002_z.sql', 'a/0004_w.sql', 'b/0001_x.sql'];
  expect(lintMigrations(files.map((file) => ({ file, text: '' })))).toMatchObject([
    { file: 'a/0002_z.sql', rule: 'number', message: 'is number 2, where 3 is due' },
    { file: 'a/0004_w.sql', rule: 'number', message: 'is number 4, where 3 is due' },
  ]);
});
