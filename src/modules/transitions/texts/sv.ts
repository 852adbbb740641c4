import type { AttemptHow, Owner, RecordedOutcome } from '../domain/codes.ts';

const HOW: Readonly<Record<AttemptHow, string>> = {
  phone: 'telefon',
  message: 'sms eller meddelande',
  letter: 'brev',
  visit: 'besök',
  home_visit: 'hembesök',
  digital: 'digitalt möte',
  through_other: 'genom någon annan',
};

const OUTCOME: Readonly<Record<RecordedOutcome, string>> = {
  no_need: 'inget behov av fortsatt stöd, överenskommet med den unge',
  declined: 'den unge avböjer fortsatt stöd',
  not_reached: 'den unge har inte gått att nå',
  moved: 'den unge har flyttat',
  died: 'den unge har avlidit',
};

const AREA: Readonly<Record<string, string>> = {
  adult_misuse: 'skadligt bruk och beroende',
  adult_violence: 'våld i nära relation',
  economic_assistance: 'ekonomiskt bistånd',
  disability: 'funktionsnedsättning',
  social_psychiatry: 'socialpsykiatri',
  integration: 'integration',
  work: 'arbete och sysselsättning',
};

const OWNER: Readonly<Record<Owner, string>> = {
  case_holder: 'den som har ärendet',
  unit_manager: 'enhetens chef',
  named: 'en utsedd funktion',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

/** How what is done in a transition is written in the journal, and in short on the case's timeline. */
export const entryTexts = {
  attempt: ({
    how,
    reached,
    text,
  }: {
    readonly how: AttemptHow;
    readonly reached: boolean;
    readonly text: string | null;
  }) =>
    lines(
      reached
        ? `Kontakt med den unge om övergången till vuxen (${HOW[how]})`
        : `Försök att nå den unge om övergången till vuxen (${HOW[how]}), utan att lyckas`,
      text,
    ),
  applied: (made: { readonly area: string; readonly number: string; readonly text: string }) =>
    lines(
      `Den unges egen ansökan till vuxenenheten är registrerad (${AREA[made.area] ?? made.area})`,
      made.text,
    ),
  appliedInShort: ({ area }: { readonly area: string }) => AREA[area] ?? area,
  received: ({ from }: { readonly from: string }) =>
    lines(
      `Ansökan kom in i övergången från barn till vuxen. ${from} har övergången tills vi har bekräftat att vi tar emot`,
    ),
  outcome: (recorded: {
    readonly outcome: RecordedOutcome;
    readonly text: string;
    readonly howToReturn: string | null;
  }) =>
    lines(
      `Övergången till vuxen: ${OUTCOME[recorded.outcome]}`,
      recorded.text,
      recorded.howToReturn && `Så kommer den unge tillbaka: ${recorded.howToReturn}`,
    ),
  outcomeInShort: (outcome: RecordedOutcome) => OUTCOME[outcome],
  confirmed: ({ unit, text }: { readonly unit: string; readonly text: string | null }) =>
    lines(`Övergången till vuxen är klar: ${unit} har bekräftat att den unge är mottagen`, text),
  returned: ({ unit, text }: { readonly unit: string; readonly text: string }) =>
    lines(
      `${unit} har lämnat tillbaka den unges ansökan till den som äger övergången. Övergången till vuxen går vidare`,
      text,
    ),
  settled: ({ text }: { readonly text: string }) =>
    lines('Den unge har inte gått att nå. Fler försök görs inte', text),
  owner: (made: { readonly owner: Owner; readonly title: string; readonly reason: string }) =>
    lines(
      `Övergången till vuxen ägs av ${OWNER[made.owner]}${made.title ? `: ${made.title}` : ''}`,
      made.reason,
    ),
} as const;

/** Why an owner no longer works in the case. */
export const ownerLeaves = {
  ended: 'Övergången till vuxen är klar.',
  otherOwner: 'Övergången till vuxen har en annan ägare.',
} as const;

export const ownerTask = 'Äger övergången till vuxen';
