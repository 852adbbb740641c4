import * as delegationWords from '../../app/sv/delegation.ts';
import { isStep, type OrderLine } from './intake-rules-search.ts';

const words = delegationWords.delegationOrder;

/** The version that held on the day. */
export const heldBy = ({ versions, inForce }: Pick<OrderLine, 'versions' | 'inForce'>) =>
  versions.find((v) => v.version === inForce) ?? null;

export const nameOf = ({ decision, law }: Pick<OrderLine, 'decision' | 'law'>): string =>
  words.nameOf(delegationWords.delegatedMatter[decision], delegationWords.decisionLaw[law], isStep(decision));

/** Who decides by the line on the day. */
export function whoIn(line: OrderLine): string {
  const held = heldBy(line);
  if (held === null) {
    if (!isStep(line.decision)) return words.undelegated;
    return line.versions.length > 0 ? words.ended : words.undelegatedStep;
  }
  if (held.level === 'board') return words.board;
  return held.level === 'committee' ? words.committee : held.titles.join(' · ');
}

/** Whether a line tells of the words that are searched for. */
export function matches(line: OrderLine, text: string): boolean {
  const held = heldBy(line);
  const told = [nameOf(line), whoIn(line), held?.section, held?.boardDecision]
    .join(' ')
    .toLocaleLowerCase('sv');
  return text
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => told.includes(word));
}
