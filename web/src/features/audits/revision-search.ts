import type { Standing } from '../../api/audits.ts';

export type StandingFilter = 'alla' | 'haller' | 'delvis' | 'haller-inte' | 'saknas';
export interface RevisionSearch {
  visa?: StandingFilter;
}

const STANDING: Readonly<Record<StandingFilter, Standing | null>> = {
  alla: null,
  'haller-inte': 'does_not_hold',
  delvis: 'partly',
  haller: 'holds',
  saknas: 'no_evidence',
};
export const FILTERS = Object.keys(STANDING) as StandingFilter[];

export const standingIn = (filter: StandingFilter): Standing | null => STANDING[filter];

export function readRevisionSearch({ visa }: Record<string, unknown>): RevisionSearch {
  const found = FILTERS.find((f) => f === visa);
  return found && found !== 'alla' ? { visa: found } : {};
}
