import type { LedgerFinding, LedgerFindingCode } from '../domain/ledger-finding.ts';
import { kronor } from './kronor.ts';

/* What does not add up in a ledger, and what to do. One plain sentence each. */

const kindOf = ({ kind }: LedgerFinding): string => (kind === 'budget' ? 'budget' : 'utfall');
const accountOf = (f: LedgerFinding): string =>
  `Konto ${f.account}, ${kindOf(f)}${f.month ? ` ${f.month}` : ''}`;
const apart = (f: LedgerFinding): string => kronor(Math.abs((f.stated ?? 0) - (f.computed ?? 0)));

interface Words {
  readonly sentence: (f: LedgerFinding) => string;
  readonly todo: string;
}

const texts: Readonly<Record<LedgerFindingCode, Words>> = {
  total_contradicts_objects: {
    sentence: (f) =>
      `${accountOf(f)}: kontots totalrad är ${kronor(f.stated ?? 0)}, men raderna per objekt blir ${kronor(f.computed ?? 0)}. Det skiljer ${apart(f)}.`,
    todo: 'Ta reda på vilka objekt som saknas eller är dubbla i exporten. Sidan visar raderna per objekt.',
  },
  year_contradicts_months: {
    sentence: (f) =>
      `${accountOf(f)}: årets saldo (#RES) är ${kronor(f.stated ?? 0)}, men månaderna blir ${kronor(f.computed ?? 0)}. Det skiljer ${apart(f)}.`,
    todo: 'Kontrollera att alla månader är med i exporten. Sidan visar månadernas summa.',
  },
  objects_missing: {
    sentence: (f) => `${accountOf(f)}: ${kronor(f.stated ?? 0)} står som totalrad men inte per objekt.`,
    todo: 'Beloppet räknas men hör inte till något område. Exportera raderna per objekt.',
  },
  account_without_objects: {
    sentence: (f) => `${accountOf(f)}: kontot har bara totalrader, ${kronor(f.stated ?? 0)} för året.`,
    todo: 'Beloppet räknas men hör inte till något område. Exportera raderna per objekt.',
  },
  month_without_rows: {
    sentence: (f) => `Månad ${f.month} har inget utfall alls, men senare månader har det.`,
    todo: 'Kontrollera att månaden är med i exporten.',
  },
  earlier_years: {
    sentence: () => 'Filen har också belopp för tidigare år. De tas inte med.',
    todo: 'Importera varje års egen fil om du vill se dem.',
  },
};

export function ledgerFindingView(found: LedgerFinding) {
  const { sentence, todo } = texts[found.code];
  return {
    code: found.code,
    severity: found.severity,
    lines: [...found.lines],
    sentence: sentence(found),
    do: todo,
  };
}
