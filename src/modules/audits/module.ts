import type { EvidenceSources } from '#core/evidence';
import type { FigureSources } from '#core/figures';
import type { AnyOperation } from '#core/operation';
import {
  answerRecommendationOf,
  askRespiteOf,
  registerAuditOf,
  settleRespiteOf,
} from './operations/audits.ts';
import { answerLetter, sendAnswerOf, workingPaperOf } from './operations/letters.ts';
import { keepPaper, readPapers } from './operations/papers.ts';
import { adoptOf, evidenceChoicesOf, setQuestionOf } from './operations/questions.ts';
import { recheckOf } from './operations/recheck.ts';
import { listAudits, readAuditOf } from './read/audits.ts';
import { readQuestionOf, readQuestionsOf } from './read/questions.ts';

/** The operations of the module, with what questions can rest on and what answers can refer to. */
export function auditsOf(evidence: EvidenceSources, figures: FigureSources) {
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
  ];
  return { recheck, operations };
}
