import type { Decision } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';

/** What a decision is about, with its law. */
export const whatIs = ({ kind, law }: Pick<Decision, 'kind' | 'law'>): string =>
  sv.decisions.what(sv.decisionKind[kind], sv.decisionLaw[law]);
