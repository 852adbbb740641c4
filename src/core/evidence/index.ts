export { clockEvidence } from './clocks.ts';
export { competenceEvidence } from './competence.ts';
export {
  EvidenceChoice,
  type EvidenceHolds,
  EvidenceRef,
  EvidenceStanding,
  evidenceKey,
  refKey,
} from './evidence.ts';
export { measureEvidence } from './measures.ts';
export { promiseEvidence } from './promises.ts';
export { proofEvidence } from './proofs.ts';
export { EvidenceSources } from './sources.ts';
