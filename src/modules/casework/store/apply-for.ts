import type { Context } from '#core/operation';
import type { Area, Channel } from '../domain/codes.ts';
import type { CaseworkTables } from '../tables.ts';
import { type Received, receiveReport } from './receive-report.ts';

export interface OwnApplication {
  /** Chosen by the client: the same id and content again is the same application. */
  readonly reportId: string;
  readonly area: Area;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly text: string;
}

/**
 * Takes in the application that the person of an opened case makes for what follows when they turn 18: a case of its own in an area for adults, with
 * the unit that takes in what comes for it. The person is the same one, whether or not they have a number. May come from half a year before the
 * birthday, so that nothing stops on the day.
 * @throws AppError as `receiveReport`
 */
export async function applyOnTurning18(
  ctx: Context,
  caseId: string,
  { text, ...application }: OwnApplication,
): Promise<Received> {
  const { personId } = ctx.opened(caseId);
  const person = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select(['identity_number', 'given_name', 'family_name', 'birth_date'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const name = [person.given_name, person.family_name].filter(Boolean).join(' ');
  return await receiveReport(ctx, {
    ...application,
    kind: 'application',
    report: {
      children: [
        {
          ...(person.given_name ? { givenName: person.given_name } : {}),
          ...(person.family_name ? { familyName: person.family_name } : {}),
          ...(person.identity_number ? { identityNumber: person.identity_number } : {}),
          ...(person.birth_date ? { birthDate: person.birth_date } : {}),
          unborn: false,
        },
      ],
      guardians: [],
      worries: [],
      freeText: text,
      guardiansInformed: 'unknown',
      reporter: { kind: 'private', category: 'self', name: name || '–' },
    },
    files: [],
    strictIdentity: false,
    turning18: personId,
  });
}
