export { clockEvidence } from './clocks.ts';
export { competenceEvidence } from './competence.ts';
export { countedStanding } from './counted.ts';
export {
  EvidenceChoice,
  type EvidenceHolds,
  EvidenceRef,
  type EvidenceSource,
  EvidenceStanding,
  evidenceKey,
  refKey,
} from './evidence.ts';
export { measureEvidence } from './measures.ts';
export { promiseEvidence } from './promises.ts';
export { proofEvidence } from './proofs.ts';
export { EvidenceSources } from './sources.ts';
