import { migrations as access } from '#core/access';
import { migrations as organisation } from '#core/organisation';
import { migrations as trail } from '#core/trail';
import { type MigrationSet, migrations as platform } from '#platform/db';

/** All migrations, in the order in which they are run: a set may refer to tables and roles of the ones before it. */
export const migrationSets = (): MigrationSet[] => [platform, organisation, access, trail];
