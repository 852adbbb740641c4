import type { CasePersons } from '../../../../api/index.ts';

export interface PartProps {
  view: CasePersons;
  /** Says quietly that something is done. */
  say: (what: string) => void;
}
