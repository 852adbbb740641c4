import type { Command } from 'commander';
import { createMunicipality } from '#app/municipality';
import { isRole } from '#core/access';
import { addUser, disableUser, listUsers, setMailAddress } from '#core/accounts';
import { addClient } from '#modules/eservices';
import { systemNow } from '#platform/time';
import { CliError, cliActor, theTenant, withInstallation } from './installation.ts';
import { words } from './sv.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface AddOptions {
  readonly municipality?: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email?: string;
  readonly unit?: string;
  readonly title?: string;
  readonly role?: string;
  readonly degree?: string;
}

/** `user add|list|disable`, `municipality add`, `client add`. */
export function registerUserCommands(program: Command): void {
  const user = program.command('user').description(words.user);
  user
    .command('add <username>')
    .description(`${words.userAdd}. ${words.passwordFrom}`)
    .requiredOption('--given-name <name>')
    .requiredOption('--family-name <name>')
    .option('--email <address>', words.userEmail)
    .option('--unit <name>')
    .option('--title <title>')
    .option('--role <role>')
    .option('--degree <certificate>', words.userDegree)
    .option('--municipality <slug>')
    .action(async (username: string, options: AddOptions) => {
      const password = await readPassword();
      await withInstallation(async (installation) => {
        const tenant = await theTenant(installation, options.municipality);
        await installation.runner.run(addUser, cliActor(tenant.id), {
          username,
          password,
          givenName: options.givenName,
          familyName: options.familyName,
          ...(options.email === undefined ? {} : { email: options.email }),
          ...(options.degree === undefined ? {} : { degree: options.degree }),
          ...seatOf(options),
        });
        say(words.userAdded(username));
      });
    });
  user
    .command('list')
    .description(words.userList)
    .option('--json')
    .option('--municipality <slug>')
    .action(async (options: { json?: boolean; municipality?: string }) => {
      await withInstallation(async (installation) => {
        const tenant = await theTenant(installation, options.municipality);
        const { users } = await installation.runner.run(listUsers, cliActor(tenant.id), {});
        if (options.json) return say(JSON.stringify(users, null, 2));
        if (users.length === 0) return say(words.noUsers);
        for (const u of users)
          say(`${u.username}\t${u.name}\t${u.disabledAt ? words.disabled : ''}`.trimEnd());
      });
    });
  user
    .command('email <username> [address]')
    .description(words.userSetEmail)
    .option('--municipality <slug>')
    .action(async (username: string, address: string | undefined, options: { municipality?: string }) => {
      await withInstallation(async (installation) => {
        const tenant = await theTenant(installation, options.municipality);
        const { email } = await installation.runner.run(setMailAddress, cliActor(tenant.id), {
          username,
          email: address ?? null,
        });
        say(words.userEmailSet(username, email));
      });
    });
  user
    .command('disable <username>')
    .description(words.userDisable)
    .option('--municipality <slug>')
    .action(async (username: string, options: { municipality?: string }) => {
      await withInstallation(async (installation) => {
        const tenant = await theTenant(installation, options.municipality);
        await installation.runner.run(disableUser, cliActor(tenant.id), { username });
        say(words.userDisabled(username));
      });
    });
  program
    .command('municipality')
    .description(words.municipality)
    .command('add <slug>')
    .description(words.municipalityAdd)
    .requiredOption('--name <name>')
    .requiredOption('--board <name>')
    .requiredOption('--intake-unit <name>')
    .option('--on-call-phone <number>')
    .action(
      async (slug: string, o: { name: string; board: string; intakeUnit: string; onCallPhone?: string }) => {
        await withInstallation(async ({ database }) => {
          await createMunicipality(database.pool, {
            slug,
            name: o.name,
            board: o.board,
            intakeUnit: o.intakeUnit,
            onCallPhone: o.onCallPhone ?? null,
          });
          say(words.municipalityAdded(o.name));
        });
      },
    );
  program
    .command('client')
    .description(words.client)
    .command('add <name>')
    .description(words.clientAdd)
    .option('--municipality <slug>')
    .action(async (name: string, options: { municipality?: string }) => {
      await withInstallation(async (installation) => {
        const tenant = await theTenant(installation, options.municipality);
        say(await addClient(installation.database.pool, tenant.id, name, systemNow()));
      });
    });
}

function seatOf(o: AddOptions) {
  if (!o.unit && !o.role) return {};
  if (!o.unit || !o.role || !isRole(o.role) || o.role === 'system' || o.role === 'e_service') {
    throw new CliError('--unit <name> --role <role> [--title <title>]');
  }
  return { seat: { unit: o.unit, role: o.role, title: o.title ?? o.role } };
}

/** Never from the command's arguments, which every user of the machine can list. */
async function readPassword(): Promise<string> {
  const fromEnvironment = process.env.SAMSYN_PASSWORD;
  if (fromEnvironment !== undefined) return fromEnvironment;
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '');
}
