/** The roles that transactions run as. None can log in; the policies bind them all, unlike the owner that migrates. */
export const ROLE_APP = 'samsyn_app';
/** The only role that may seal the trail. */
export const ROLE_SEALER = 'samsyn_sealer';

/** The only role that reaches passwords and sessions. */
export const ROLE_LOGIN = 'samsyn_login';

/** What the jobs run as: reads when and whose something is due, never what it is about. */
export const ROLE_WORKER = 'samsyn_worker';

/** What figures are counted as: reads when and in which unit something was due and done, never which case or whose. */
export const ROLE_MEASURES = 'samsyn_measures';

/**
 * What a figure's evidence is gathered as: all that is counted, with the ids of its rows and their cases. Nothing but counting over days and
 * codes is run as it, and what it gathers is kept where the policies of the directory show it.
 */
export const ROLE_EVIDENCE = 'samsyn_evidence';

export const ROLES = [ROLE_APP, ROLE_SEALER, ROLE_LOGIN, ROLE_WORKER, ROLE_MEASURES, ROLE_EVIDENCE] as const;

/** Roles that may all that another one may, and a little more: each by the one that it is a member of. */
export const MEMBER_OF: readonly (readonly [role: string, of: string])[] = [[ROLE_EVIDENCE, ROLE_MEASURES]];

export type Role = (typeof ROLES)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What policies may ask about: each is read in SQL as `nullif(current_setting('app.<name>', true), '')`. `receiving`: cases into which rows
 * may be put and of which none can be read. `discarding`: drafts that are thrown away, and their files: what alone may be removed.
 * may be put and of which none can be read. `contents`: reports, files and forms by their own ids, apart from the ids of cases, since a sender
 * may have made them. `barred`: cases in which the actor has a conflict of interest (jäv): no list shows or counts them.
 */
const ONE = ['tenant', 'authority', 'employee'] as const;
const MANY = [
  'units',
  'functions',
  'opened',
  'contents',
  'barred',
  'persons',
  'files',
  'reporters',
  'receiving',
  'discarding',
] as const;

/**
 * A setting that is `on` or not there. `review`: the log review may read the whole trail. `rules`: a change of rules reaches all running clocks.
 * `shielded`: of the reporters opened also those whose identity is protected.
 */
const FLAGS = ['review', 'rules', 'shielded'] as const;

export type FlagSetting = (typeof FLAGS)[number];
export type OneSetting = (typeof ONE)[number];
export type ManySetting = (typeof MANY)[number];

/** Ids in canonical lower-case UUID form. A list stands in the setting as `id,id`; a policy reads it
 * as `string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]`, or where very many rows are looked at as
 * `strpos(nullif(current_setting('app.units', true), ''), unit_id::text) > 0`. An empty list matches no row. */
export type Settings = { readonly [K in OneSetting]?: string } & {
  readonly [K in ManySetting]?: readonly string[];
} & { readonly [K in FlagSetting]?: boolean };

function checked(name: string, value: string): string {
  if (!UUID.test(value)) throw new TypeError(`The setting app.${name} takes ids only`);
  return value;
}

/**
 * `SET LOCAL` statements for the given settings, each ended with a semicolon. Values are ids and nothing else, so no quoting
 * can go wrong. `SET LOCAL` and not `set_config()`: Citus carries only the former to its workers.
 * @throws TypeError for a value that is no id
 */
export function settingsSql(settings: Settings): string {
  let sql = '';
  for (const name of ONE) {
    const value = settings[name];
    if (value !== undefined) sql += `SET LOCAL app.${name} = '${checked(name, value)}';`;
  }
  for (const name of MANY) {
    const values = settings[name];
    if (values !== undefined) {
      sql += `SET LOCAL app.${name} = '${values.map((v) => checked(name, v)).join(',')}';`;
    }
  }
  for (const name of FLAGS) {
    if (settings[name] !== undefined) sql += `SET LOCAL app.${name} = '${settings[name] ? 'on' : ''}';`;
  }
  return sql;
}
