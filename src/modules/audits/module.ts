import type { EvidenceSources } from '#core/evidence';
import type { FigureSources } from '#core/figures';
import type { AnyOperation } from '#core/operation';
import type { Populations } from '#core/samples';
import {
  answerRecommendationOf,
  askRespiteOf,
  registerAuditOf,
  settleRespiteOf,
} from './operations/audits.ts';
import { followUpOf } from './operations/follow-up.ts';
import { answerLetter, sendAnswerOf, workingPaperOf } from './operations/letters.ts';
import { keepPaper, readPapers } from './operations/papers.ts';
import { adoptOf, evidenceChoicesOf, setQuestionOf } from './operations/questions.ts';
import { recheckOf } from './operations/recheck.ts';
import { decideSampleOf, endSampleOf } from './operations/samples.ts';
import { listAudits, readAuditOf } from './read/audits.ts';
import { readQuestionOf, readQuestionsOf } from './read/questions.ts';
import { openFileOf, type ReadFile, readSampleOf, readSamplesOf } from './read/samples.ts';

interface Sources {
  /** What questions can rest on. */
  readonly evidence: EvidenceSources;
  /** What answers can refer to. */
  readonly figures: FigureSources;
  /** What files can be drawn from, and how one is shown. */
  readonly populations: Populations;
  readonly readFile: ReadFile;
}

/** The operations of the module, with what the others bring. */
export function auditsOf({ evidence, figures, populations, readFile }: Sources) {
  const recheck = recheckOf(evidence);
  const operations: readonly AnyOperation[] = [
    readQuestionsOf(evidence),
    readQuestionOf(evidence),
    adoptOf(evidence),
    setQuestionOf(evidence),
    evidenceChoicesOf(evidence),
    recheck,
    keepPaper,
    readPapers,
    workingPaperOf(evidence),
    listAudits,
    readAuditOf(figures),
    registerAuditOf(figures),
    answerRecommendationOf(figures),
    askRespiteOf(figures),
    settleRespiteOf(figures),
    sendAnswerOf(figures),
    answerLetter,
    followUpOf(figures),
    readSamplesOf(populations),
    decideSampleOf(populations),
    endSampleOf(populations),
    readSampleOf(populations),
    openFileOf(readFile),
  ];
  return { recheck, operations };
}
