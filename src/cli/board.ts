import { createMunicipality } from '#app/municipality';
import { listAuthorities, listTenants, type Tenant } from '#app/tenants';
import type { Actor } from '#core/access';
import { CliError, cliActor, type Installation, theTenant } from './installation.ts';
import { words } from './measure.sv.ts';

export interface Where {
  readonly municipality?: string;
  readonly board?: string;
  readonly json?: boolean;
}

/** What a data folder that nobody has used is given, so that figures can be tried out without setting anything up. */
const DEMO = { slug: 'demo', name: 'Demo', board: 'Demo', intakeUnit: 'Mottagning', onCallPhone: null };

/**
 * The command line in its own name, for one board. Where there is no municipality and the data lie in a folder, one is made, and it is said.
 * @throws CliError
 */
export async function boardActor(
  installation: Installation,
  { municipality, board }: Where,
  say: (line: string) => void,
): Promise<Actor> {
  const { pool, kind } = installation.database;
  if (kind === 'embedded' && municipality === undefined && (await listTenants(pool)).length === 0) {
    await createMunicipality(pool, DEMO);
    say(words.madeDemo);
  }
  const tenant: Tenant = await theTenant(installation, municipality);
  const boards = await listAuthorities(pool, tenant.id);
  const only = boards.length === 1 ? boards[0] : undefined;
  const found = board === undefined ? only : boards.find((b) => sameName(b.name, board));
  if (!found) {
    throw new CliError(boards.length === 0 ? words.noBoard : words.whichBoard(boards.map((b) => b.name)));
  }
  return { ...cliActor(tenant.id), authorityId: found.id };
}

export const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('sv') === b.trim().normalize('NFC').toLocaleLowerCase('sv');
