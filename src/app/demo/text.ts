import type { Runner } from '#core/operation';
import {
  addAddendum,
  answerCorrection,
  beginInvestigationText,
  recordView,
  saveSection,
  signInvestigationText,
} from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

interface At {
  readonly daysAgo: number;
  readonly hour: number;
}

/** The written investigation of a report's case: what stands under its headings, and how far it has come. */
export interface StoryText extends At {
  readonly by: SeatKey;
  /** By the heading's key; with the entries of the journal that it draws on, by their place in it. */
  readonly under: Readonly<Record<string, { readonly text: string; readonly from?: readonly number[] }>>;
  readonly corrected?: At & {
    readonly heading: string;
    readonly partyName: string;
    readonly text: string;
    readonly answer: string;
  };
  readonly signed?: At;
  readonly added?: At & { readonly heading: string; readonly text: string; readonly reason: string };
}

interface Where {
  readonly caseId: string;
  readonly entryIds: readonly string[];
  readonly organisation: Pick<DemoOrganisation, 'actor'>;
  readonly now: Date;
  setTime(at: Date): void;
}

/** Writes it as far as the story says, by the operations that everybody writes by. */
export async function writeText({ run }: Pick<Runner, 'run'>, story: StoryText, where: Where): Promise<void> {
  const { caseId, entryIds, organisation, now } = where;
  const by = organisation.actor(story.by);
  const at = ({ daysAgo, hour }: At): void => where.setTime(momentOf(now, daysAgo, hour));
  at(story);
  const begun = await run(beginInvestigationText, by, { caseId });
  for (const [heading, { text, from = [] }] of Object.entries(story.under)) {
    const section = begun.sections.find((s) => s.heading === heading);
    if (!section) throw new Error(`There is no heading ${heading}`);
    const sources = from.map((entry) => ({ kind: 'entry' as const, id: entryIds[entry] ?? '' }));
    const { sectionId, version } = section;
    await run(saveSection, by, { caseId, heading, sectionId, version, writerId: newId(), text, sources });
  }
  if (story.corrected) {
    const { heading, partyName, text, answer } = story.corrected;
    at(story.corrected);
    const viewId = newId();
    const saidOn = swedishDayOf(momentOf(now, story.corrected.daysAgo, story.corrected.hour));
    const said = { kind: 'correction', party: 'guardian', partyName, heading, saidOn, text } as const;
    await run(recordView, by, { caseId, viewId, ...said });
    await run(answerCorrection, by, { caseId, viewId, answer: 'changed', text: answer });
  }
  if (story.signed) {
    at(story.signed);
    const written = await run(beginInvestigationText, by, { caseId });
    const read = written.sections.map(({ heading, version }) => ({ heading, version }));
    await run(signInvestigationText, by, { caseId, read, keepsShielded: true });
  }
  if (story.added) {
    const { heading, text, reason } = story.added;
    at(story.added);
    await run(addAddendum, by, { caseId, addendumId: newId(), heading, text, reason, keepsShielded: true });
  }
}
