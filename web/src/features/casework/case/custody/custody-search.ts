/** What the page of custodies can be opened to write. Stands in the address, with what it is about. */
const WRITES = ['anteckna', 'ratta'] as const;
export type CustodyWrite = (typeof WRITES)[number];

export interface CustodySearch {
  skriv?: CustodyWrite;
  /** The decision that it follows on. */
  om?: string;
  /** The step, by its code. */
  steg?: string;
}

export function readCustodySearch({ skriv, om, steg }: Record<string, unknown>): CustodySearch {
  const write = WRITES.find((one) => one === skriv);
  if (!write || typeof om !== 'string' || typeof steg !== 'string') return {};
  return { skriv: write, om, steg };
}
