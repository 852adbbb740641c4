/** What the page of an investigation can be opened to write. Stands in the address, so that what is left leads straight to where it is done. */
const WRITES = ['sakerhet', 'underrattelse', 'fragor', 'samtal', 'installning', 'plan'] as const;
export type Write = (typeof WRITES)[number];

export interface InvestigationSearch {
  skriv?: Write;
  /** Whom a notice or a standpoint is about. */
  vem?: string;
}

export function readInvestigationSearch({ skriv, vem }: Record<string, unknown>): InvestigationSearch {
  const write = WRITES.find((one) => one === skriv);
  return {
    ...(write && { skriv: write }),
    ...((write === 'underrattelse' || write === 'installning') && typeof vem === 'string' && { vem }),
  };
}
