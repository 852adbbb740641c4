import { Client } from 'pg';
import { expect } from 'vitest';
import type { PostgresServer } from '#platform/test-databases';
import { samsyn } from './run.ts';

/** Whom an installation on PostgreSQL logs in as. */
export const OWNER = 'samsyn_owner';

/** An empty database, and the login that owns it. @returns its address */
export async function ownDatabase(postgres: PostgresServer): Promise<string> {
  const admin = new Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query(`create role ${OWNER} login createrole`);
  await admin.query(`create database samsyn owner ${OWNER}`);
  await admin.end();
  return postgres.url('samsyn', OWNER);
}

/** A municipality without demo, made by the commands. @returns what a server, or another command, is started with */
export async function installTallmo(
  postgres: PostgresServer,
  dataDir: string,
): Promise<{ DATABASE_URL: string; SAMSYN_DATA: string }> {
  const env = { DATABASE_URL: await ownDatabase(postgres), SAMSYN_DATA: dataDir };
  const municipality = 'municipality add tallmo --name Tallmo --board Socialnämnden --intake-unit Mottagning';
  for (const args of [['migrate'], [...municipality.split(' '), '--on-call-phone', '0980-319 300']])
    expect(await samsyn(args, env)).toMatchObject({ code: 0 });
  return env;
}
