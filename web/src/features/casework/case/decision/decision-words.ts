import type { Decision } from '../../../../api/index.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { sv } from '../../../../app/sv.ts';

/** What a decision is about, with its law. */
export const whatIs = ({ kind, law }: Pick<Decision, 'kind' | 'law'>): string =>
  sv.decisions.what(delegationWords.decisionKind[kind], delegationWords.decisionLaw[law]);
