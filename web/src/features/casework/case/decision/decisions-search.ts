/** What the page of decisions can be opened to write. Stands in the address, with what it is about. */
const WRITES = ['nytt', 'ratta', 'underratta', 'overklagande', 'vidare', 'avsluta', 'verkstallt'] as const;
export type DecisionWrite = (typeof WRITES)[number];

export interface DecisionsSearch {
  skriv?: DecisionWrite;
  /** The decision, or the appeal, that it is about. */
  om?: string;
}

export function readDecisionsSearch({ skriv, om }: Record<string, unknown>): DecisionsSearch {
  const write = WRITES.find((one) => one === skriv);
  return { ...(write && { skriv: write }), ...(write && typeof om === 'string' && { om }) };
}
