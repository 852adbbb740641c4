import { z } from 'zod';
import { ROLES } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import {
  addAccount,
  DEGREES,
  disableAccount,
  listAccounts,
  type OrganisationTables,
  usernameKey,
} from '#core/organisation';
import { invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { line, mailAddress } from '#platform/schema';

const UserRow = z
  .object({
    username: z.string(),
    name: z.string(),
    /** Where reminders are mailed; null: nowhere. */
    email: z.string().nullable(),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
  })
  .meta({ id: 'User' });

export const listUsers = defineOperation({
  name: 'organisation.users',
  kind: 'query',
  permission: 'organisation:account:list',
  audit: 'accounts.listed',
  summary: 'The accounts of the municipality',
  input: z.object({}),
  output: z.object({ users: z.array(UserRow) }).meta({ id: 'Users' }),
  run: async (ctx) => {
    const rows = await ctx.asLogin((db: Db) => listAccounts(db, ctx.actor.tenantId));
    return {
      users: rows.map((r) => ({
        username: r.username,
        name: r.name,
        email: r.email,
        createdAt: r.createdAt.toISOString(),
        disabledAt: r.disabledAt?.toISOString() ?? null,
      })),
    };
  },
});

type Db = Parameters<typeof listAccounts>[0];

/**
 * Makes an employee with an account and, from the command line, a function in a unit from today on and a degree. In the product whoever leads the unit gives
 * functions: who manages accounts would otherwise make one that opens every case, with a password of their own choosing.
 */
export const addUser = defineOperation({
  name: 'organisation.add-user',
  kind: 'command',
  permission: 'organisation:account:manage',
  audit: 'account.added',
  summary: 'Make an employee with an account, and a function for them in a unit',
  input: z.object({
    username: line(100, 3),
    password: z.string().max(1000).nullable(),
    givenName: line(100, 1),
    familyName: line(100, 1),
    /** Where reminders are mailed. */
    email: mailAddress().optional(),
    seat: z
      .object({
        unit: line(200, 1),
        title: line(200, 1),
        role: z.enum(ROLES).exclude(['e_service', 'system']),
      })
      .optional(),
    /** The degree by which they may work with children's cases (SoL 25:1): what the note of it rests on. */
    degree: line(300, 1).optional(),
  }),
  output: z.object({ username: z.string(), accountId: z.string() }).meta({ id: 'AddedUser' }),
  trailContent: ({ password: _password, ...rest }) => rest,
  run: async (ctx, input) => {
    const { tenantId, employeeId: by } = ctx.actor;
    if (input.seat && by !== null) throw invalid('seat', 'seat_by_manager');
    if (input.degree && by !== null) throw invalid('degree', 'degree_by_manager');
    const org = ctx.tables<OrganisationTables>();
    const employeeId = newId();
    await org
      .insertInto('org.employee')
      .values({
        tenant_id: tenantId,
        id: employeeId,
        given_name: input.givenName,
        family_name: input.familyName,
        email: input.email ?? null,
      })
      .execute();
    if (input.seat) await seat(ctx, employeeId, input.seat);
    if (input.degree) await noteDegree(ctx, employeeId, input.degree);
    const accountId = await ctx.asLogin((db: Db) =>
      addAccount(db, {
        tenantId,
        employeeId,
        username: input.username,
        password: input.password,
        at: ctx.now,
      }),
    );
    return { username: input.username, accountId };
  },
});

async function noteDegree(ctx: Context, employeeId: string, restsOn: string): Promise<void> {
  await ctx
    .tables<OrganisationTables>()
    .insertInto('org.competence')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      employee_id: employeeId,
      code: DEGREES[0],
      from_on: ctx.today,
      to_on: null,
      rests_on: restsOn,
      seen_on: ctx.today,
      noted_at: ctx.now,
      noted_by: ctx.actor.name,
      noted_by_employee: ctx.actor.employeeId,
      ended_at: null,
      ended_by: null,
      end_reason: null,
      mistaken: false,
    })
    .execute();
}

async function seat(
  ctx: Context,
  employeeId: string,
  wanted: { unit: string; title: string; role: string },
): Promise<void> {
  const { tenantId } = ctx.actor;
  const org = ctx.tables<OrganisationTables>();
  const unit = await org
    .selectFrom('org.unit')
    .select(['id', 'authority_id'])
    .where('tenant_id', '=', tenantId)
    .where('name', '=', wanted.unit)
    .executeTakeFirst();
  if (!unit) throw invalid('seat.unit', 'unknown_unit');
  const functionId = newId();
  await org
    .insertInto('org.function')
    .values({
      tenant_id: tenantId,
      id: functionId,
      authority_id: unit.authority_id,
      unit_id: unit.id,
      title: wanted.title,
      role: wanted.role,
      ended_on: null,
    })
    .execute();
  await org
    .insertInto('org.holding')
    .values({
      tenant_id: tenantId,
      id: newId(),
      function_id: functionId,
      employee_id: employeeId,
      kind: 'holder',
      from_on: ctx.today,
      to_on: null,
    })
    .execute();
}

export const disableUser = defineOperation({
  name: 'organisation.disable-user',
  kind: 'command',
  permission: 'organisation:account:manage',
  audit: 'account.disabled',
  summary: 'Disable an account and end its sessions',
  input: z.object({ username: line(100, 1) }),
  output: z.object({ accountId: z.string() }).meta({ id: 'DisabledUser' }),
  run: async (ctx, input) => ({
    accountId: await ctx.asLogin((db: Db) => disableAccount(db, ctx.actor.tenantId, input.username, ctx.now)),
  }),
});

/** Where an employee's reminders are mailed, or that they are not. */
export const setMailAddress = defineOperation({
  name: 'organisation.set-mail-address',
  kind: 'command',
  permission: 'organisation:account:manage',
  audit: 'account.mail-address-set',
  summary: "Set or take away the address to which an employee's reminders are mailed",
  input: z.object({ username: line(100, 1), email: mailAddress().nullable() }),
  output: z.object({ email: z.string().nullable() }).meta({ id: 'MailAddress' }),
  run: async (ctx, input) => {
    const { tenantId } = ctx.actor;
    const accounts = await ctx.asLogin((db: Db) => listAccounts(db, tenantId));
    const account = accounts.find((a) => usernameKey(a.username) === usernameKey(input.username));
    if (!account) throw notFound();
    await ctx
      .tables<OrganisationTables>()
      .updateTable('org.employee')
      .set({ email: input.email })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', account.employeeId)
      .execute();
    return { email: input.email };
  },
});
