import { useQuery } from '@tanstack/react-query';
import { instrumentRulesQuery } from '../../../../api/index.ts';
import { useMay } from '../../../../app/session/use-session.ts';
import * as competenceWords from '../../../../app/sv/competences.ts';

const trainedIn = (instrument: string): string => `trained:${instrument}`;

/**
 * What can be noted of somebody: the degrees, and training in each of the instruments that the board uses; and what each is called. Those of the
 * board's own are known by its rules, and until those are read by what the product comes with.
 */
export function useCompetenceCodes(): { codes: readonly string[]; name: (code: string) => string } {
  const { data } = useQuery({ ...instrumentRulesQuery, enabled: useMay('casework:instrument:read') });
  const { degrees, standardInstruments, name } = competenceWords.competences;
  const used = data?.instruments.filter(({ active }) => active).map(({ code }) => code);
  const names = new Map(data?.instruments.map((one) => [one.code, one.name]));
  return {
    codes: [...degrees, ...(used ?? standardInstruments).map(trainedIn)],
    name: (code) => name(code, names),
  };
}
