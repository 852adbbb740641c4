import { ASKABLE_YEARS } from '../../ui/list/search-values.ts';

/** What stands in the address: the year, through which month, and which side of the money. */
export interface EconomySearch {
  ar?: number;
  manad?: number;
  visa?: 'kostnader' | 'intakter';
}

const whole = (value: unknown, least: number, most: number): number | undefined => {
  const n = Number(value);
  return Number.isInteger(n) && n >= least && n <= most ? n : undefined;
};

export function readEconomySearch({ ar, manad, visa }: Record<string, unknown>): EconomySearch {
  const year = whole(ar, ASKABLE_YEARS.first, ASKABLE_YEARS.last);
  const month = whole(manad, 1, 12);
  return {
    ...(year !== undefined && { ar: year }),
    ...(month !== undefined && { manad: month }),
    ...((visa === 'kostnader' || visa === 'intakter') && { visa }),
  };
}

export const toEconomyQuery = ({ ar, manad }: EconomySearch) => ({
  ...(ar !== undefined && { year: ar }),
  ...(manad !== undefined && { through: manad }),
});

export interface AccountsSearch {
  ar: number;
  manad?: number;
}

export function readAccountsSearch(search: Record<string, unknown>): AccountsSearch {
  const { ar, manad } = readEconomySearch(search);
  return { ar: ar ?? 2026, ...(manad !== undefined && { manad }) };
}
