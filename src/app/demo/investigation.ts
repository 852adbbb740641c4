import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import {
  type CheckSafety,
  checkSafety,
  investigation,
  type RecordChildTalk,
  type RecordNotice,
  type RecordQuestions,
  recordChildTalk,
  recordNotice,
  recordQuestions,
} from '#modules/casework';
import { newId } from '#platform/ids';
import type { SeatKey } from './names.ts';

type Judged = z.input<typeof CheckSafety>['persons'][number];
type Told = Pick<z.input<typeof RecordNotice>, 'given' | 'way' | 'whyNot'>;
type Asked = Omit<z.input<typeof RecordQuestions>, 'caseId' | 'questionsId' | 'askedOn'>;
type Heard = Omit<z.input<typeof RecordChildTalk>, 'caseId' | 'talkId'>;

/** One thing that an investigation has documented, when and by whom. */
export type StoryStep = { readonly by: SeatKey; readonly daysAgo: number; readonly hour: number } & (
  | {
      readonly does: 'check';
      readonly signs?: z.input<typeof CheckSafety>['signs'];
      /** Those of the file or of a report by their names, and others. */
      readonly persons: readonly Pick<Judged, 'name' | 'relation' | 'mayBeTold' | 'why'>[];
      readonly reasons: string;
    }
  | ({ readonly does: 'tell'; readonly name: string } & Told)
  | ({ readonly does: 'ask' } & Asked)
  | ({ readonly does: 'hear' } & Heard)
);

/** Does one step in a case. Who is to be told is known by name from the last check. */
export async function investigate(
  { run, carryOut }: Pick<Runner, 'run' | 'carryOut'>,
  by: Actor,
  caseId: string,
  step: StoryStep,
): Promise<unknown> {
  switch (step.does) {
    case 'check': {
      const { notices } = await run(investigation, by, { caseId });
      const persons = step.persons.map((p) => {
        const relationId = notices.concerned.find((c) => c.name === p.name)?.relationId;
        return { ...p, personId: newId(), ...(relationId && { relationId }) };
      });
      const { signs = [], reasons } = step;
      return await carryOut(checkSafety, by, { caseId, checkId: newId(), signs, persons, reasons });
    }
    case 'tell': {
      const { notices } = await run(investigation, by, { caseId });
      const personId = notices.checks[0]?.persons.find((p) => p.name === step.name)?.personId ?? '';
      const { given, way, whyNot } = step;
      return await carryOut(recordNotice, by, { caseId, noticeId: newId(), personId, given, way, whyNot });
    }
    case 'hear': {
      const { by: _by, daysAgo: _daysAgo, hour: _hour, does: _does, ...talk } = step;
      return await carryOut(recordChildTalk, by, { caseId, talkId: newId(), ...talk });
    }
    case 'ask': {
      const { askedOf, personName, alone, answers } = step;
      return await carryOut(recordQuestions, by, {
        caseId,
        questionsId: newId(),
        askedOf,
        personName,
        alone,
        answers,
      });
    }
  }
}
