import type { EvidenceStanding } from '#core/evidence';

const said = (e: EvidenceStanding): string => `${e.title}: ${e.why}`;

/** In a sentence, what changed how a question stands. */
export const changeWords = {
  first: (evidence: readonly EvidenceStanding[], missing: string | null): string =>
    evidence.length === 0
      ? (missing ?? 'Frågan har inget underlag.')
      : `Första beräkningen. ${evidence.map(said).join(' ')}`,
  edited: 'Frågan eller dess underlag ändrades.',
  changed: (now: EvidenceStanding, before: EvidenceStanding | undefined): string =>
    before ? `${said(now)} Tidigare: ${before.why}` : said(now),
  newDay: 'En ny dag för uppföljningen är bestämd',
  closed: 'Allt som är lovat för rekommendationen är bekräftat.',
  reopened: (titles: readonly string[]): string =>
    titles.length > 0
      ? `Inte längre visat: ${titles.join('; ')}.`
      : 'Det finns inget kvar som visar att den är åtgärdad.',
};
