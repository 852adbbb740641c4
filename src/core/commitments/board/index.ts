import type { Grants } from '#core/access';
import type { AnyOperation } from '#core/operation';
import { listTargetsOf, setTargetOf, withdrawTargetOf } from '../targets/operations.ts';
import { targetProofs, type ValueNow } from '../targets/proof.ts';
import type { MeasureTitle } from '../texts/targets.ts';
import { carryOutOf, proveOf } from './carry-out.ts';
import { checkEffectOf } from './effect.ts';
import { handOverOf } from './hand-over.ts';
import { listCommitmentsOf, proofChoicesOf, showCommitmentOf } from './list.ts';
import { makeOf, OWN_SUBJECT } from './make.ts';
import { recheckOf } from './recheck.ts';
import { settleOf } from './settle.ts';
import { CommitmentSources, type ProofSource, type SubjectSource } from './sources.ts';

export type { BoardCommitment } from './contract.ts';
export type { ProofSource, ProofStanding, SubjectSource } from './sources.ts';

/** What measures say, to hold promises against. */
interface Measures {
  readonly today: ValueNow;
  readonly titles: readonly MeasureTitle[];
}

/** The operations upon what is promised the board, with what the modules bring as proof and as what it is promised for. */
export function boardCommitmentsOf(
  measures: Measures,
  proofs: readonly ProofSource[],
  subjects: readonly SubjectSource[],
) {
  const titleOf = new Map(measures.titles.map((t) => [t.measureId, t]));
  const targets = targetProofs(measures.today, (id) => titleOf.get(id));
  const sources = new CommitmentSources([targets, ...proofs], [OWN_SUBJECT, ...subjects]);
  const make = makeOf(sources);
  const listTargets = listTargetsOf(targets, measures.titles);
  const setTarget = setTargetOf(targets, measures.titles);
  const withdrawTarget = withdrawTargetOf(targets, measures.titles);
  const list = listCommitmentsOf(sources);
  const show = showCommitmentOf(sources);
  const proofChoices = proofChoicesOf(sources);
  const carryOut = carryOutOf(sources);
  const prove = proveOf(sources);
  const settle = settleOf(sources);
  const handOver = handOverOf(sources);
  const checkEffect = checkEffectOf(sources);
  const recheck = recheckOf(sources);
  const operations: readonly AnyOperation[] = [
    make,
    list,
    show,
    proofChoices,
    carryOut,
    prove,
    settle,
    handOver,
    checkEffect,
    recheck,
    listTargets,
    setTarget,
    withdrawTarget,
  ];
  return {
    make,
    listTargets,
    setTarget,
    withdrawTarget,
    list,
    show,
    proofChoices,
    carryOut,
    prove,
    settle,
    handOver,
    checkEffect,
    recheck,
    operations,
  };
}

const OWN = { 'commitments:board:read': 'assigned', 'commitments:board:carry-out': 'assigned' } as const;
const READS = { 'commitments:board:read': 'authority', 'commitments:target:read': 'authority' } as const;
const FOLLOWS_UP = {
  ...READS,
  'commitments:board:make': 'authority',
  'commitments:board:carry-out': 'authority',
  'commitments:board:settle': 'authority',
  'commitments:target:set': 'authority',
} as const;

/**
 * What is promised the board names nobody. Whoever owes something sees it and says that it is done; a manager sees and settles what the own units
 * owe; those who follow up, all. Who decides and who audits sees all and changes nothing.
 */
export const boardGrants: Grants = {
  caseworker: OWN,
  intake: OWN,
  practitioner: OWN,
  coordinator: OWN,
  outreach: OWN,
  unit_manager: {
    'commitments:board:read': 'unit',
    'commitments:target:read': 'unit',
    'commitments:board:make': 'unit',
    'commitments:board:carry-out': 'unit',
    'commitments:board:settle': 'unit',
  },
  director: FOLLOWS_UP,
  developer_quality: FOLLOWS_UP,
  board_secretary: { ...READS, 'commitments:board:carry-out': 'authority' },
  board_member: READS,
  auditor: READS,
  administrator: OWN,
  system: { ...READS, 'commitments:board:recheck': 'authority' },
};
