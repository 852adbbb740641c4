import { migrations as access } from '#core/access';
import { migrations as clocks } from '#core/clocks';
import { migrations as commitments } from '#core/commitments';
import { migrations as guide } from '#core/guide';
import { migrations as measures } from '#core/measures';
import { migrations as organisation } from '#core/organisation';
import { migrations as reminders } from '#core/reminders';
import { migrations as trail } from '#core/trail';
import { migrations as adults } from '#modules/adults';
import { migrations as assistance } from '#modules/assistance';
import { migrations as audits } from '#modules/audits';
import { migrations as casework } from '#modules/casework';
import { migrations as control } from '#modules/control';
import { migrations as economy } from '#modules/economy';
import { migrations as eservices } from '#modules/eservices';
import { migrations as goals } from '#modules/goals';
import { migrations as interventions } from '#modules/interventions';
import { migrations as placements } from '#modules/placements';
import { migrations as plans } from '#modules/plans';
import { migrations as reports } from '#modules/reports';
import { migrations as steering } from '#modules/steering';
import { migrations as transitions } from '#modules/transitions';
import { migrations as youth } from '#modules/youth';
import { type MigrationSet, migrations as platform } from '#platform/db';

/** All migrations, in the order in which they are run: a set may refer to tables and roles of the ones before it. */
export const migrationSets = (): MigrationSet[] => [
  platform,
  organisation,
  access,
  trail,
  clocks,
  reminders,
  measures,
  guide,
  commitments,
  casework,
  eservices,
  interventions,
  placements,
  youth,
  transitions,
  adults,
  assistance,
  steering,
  plans,
  goals,
  control,
  reports,
  economy,
  audits,
];
