import type { z } from 'zod';
import type { Actor } from '#core/access';
import { newId } from '#platform/ids';
import type { SourceRef } from '../domain/investigation/sources.ts';
import { beginInvestigationText } from '../operations/investigation/text/begin-text.ts';
import { saveSection } from '../operations/investigation/text/save-section.ts';
import { signInvestigationText } from '../operations/investigation/text/sign-text.ts';
import type { InvestigationText } from '../text-contract.ts';
import type { World } from './world.ts';

export type Text = z.output<typeof InvestigationText>;

/** What a window saves under a heading of a text, as it was last read. */
export function typedUnder(
  text: Text,
  heading: string,
  words: string,
  other: { sources?: SourceRef[]; writerId?: string; version?: number; sectionId?: string } = {},
) {
  const section = text.sections.find((s) => s.heading === heading);
  return {
    caseId: text.caseId,
    heading,
    sectionId: section?.sectionId ?? newId(),
    version: section?.version ?? 0,
    writerId: newId(),
    text: words,
    sources: section?.sources ?? [],
    ...other,
  };
}

/** Signs the text as it was read. */
export const asRead = (text: Text) => ({
  caseId: text.caseId,
  read: text.sections.map(({ heading, version }) => ({ heading, version })),
});

export type TextStanding = 'begun' | 'written' | 'signed';

/** A text that has come so far; written means that every demanded heading has its words, and nothing is in the way of signing it. */
export async function aText({ run }: World, by: Actor, caseId: string, as: TextStanding): Promise<Text> {
  const begun = await run(beginInvestigationText, by, { caseId });
  if (as === 'begun') return begun;
  for (const { key, title } of begun.headings.filter((h) => h.required))
    await run(saveSection, by, typedUnder(begun, key, `${title}: så var det.`));
  const written = await run(beginInvestigationText, by, { caseId });
  return as === 'written' ? written : await run(signInvestigationText, by, asRead(written));
}

/** What somebody has who can't read the case. */
export const noText = (caseId: string): Text => ({
  today: '2026-11-20',
  caseId,
  state: 'not_begun',
  templateVersion: 0,
  begunAt: null,
  begunBy: null,
  headings: [],
  sections: [],
  documented: [],
  views: [],
  writers: [],
  signed: null,
  shieldedReporter: false,
  hindrances: [],
  allowed: [],
  refused: [],
});
