import type { Custody, CustodyKind, CustodyOutcome, CustodyStep } from '../../api/index.ts';

/** Words of immediate custody and interim bans, fetched by the pages that show them. */

export const custodyKind: Record<CustodyKind, string> = {
  lvu_custody: 'Omedelbart omhändertagande, LVU',
  lvm_custody: 'Omedelbart omhändertagande, LVM',
  removal_ban: 'Tillfälligt flyttningsförbud',
  exit_ban: 'Tillfälligt utreseförbud',
};

export const custodyStep: Record<CustodyStep, string> = {
  decided: 'Beslutat',
  enforced: 'Verkställt',
  submitted: 'Underställt förvaltningsrätten',
  ruled: 'Rätten har prövat beslutet',
  extended: 'Rätten har gett längre tid att ansöka',
  applied: 'Ansökan har kommit in till rätten',
  judged: 'Rätten har avgjort ansökan',
  final: 'Rättens avgörande har fått laga kraft',
  begun: 'Vården har påbörjats',
  ended: 'Upphört',
};

export const custodyOutcome: Record<CustodyOutcome, string> = {
  stands: 'Beslutet står fast',
  annulled: 'Rätten upphävde beslutet',
  granted: 'Bifall',
  rejected: 'Avslag',
  other: 'Annat',
};

type Lapsing = Custody['lapses'][number]['what'];

export const custody = {
  title: 'Omhändertagande och rättens dagar',
  lead: 'Vad som har hänt efter beslutet, vad som ska göras och senast när. Den strikta dagen står först. Det är den som gäller för larm.',
  none: 'Inget omedelbart omhändertagande eller tillfälligt förbud är beslutat i ärendet.',
  toDecisions: 'Alla beslut',
  decide: 'Anteckna beslut',
  standing: {
    in_force: 'Gäller',
    disputed: 'Kan ha upphört',
    lapsed: 'Har upphört att gälla',
    annulled: 'Upphävt av rätten',
    rejected: 'Ansökan avslogs',
    care: 'Vård enligt rättens beslut',
    ended: 'Upphört',
  } satisfies Record<Custody['standing'], string>,
  standingSince: (standing: string, on: string) => `${standing} ${on}`,
  decidedBy: (who: string, minutes: string | null, section: string) =>
    [who, minutes, section].filter(Boolean).join(' · '),
  lapse: {
    what: {
      custody: 'Omhändertagandet har upphört.',
      ban: 'Det tillfälliga förbudet har upphört.',
      care_order: 'Rättens beslut om vård har upphört att gälla.',
    } satisfies Record<Lapsing, string>,
    disputedWhat: {
      custody: 'Omhändertagandet kan ha upphört.',
      ban: 'Det tillfälliga förbudet kan ha upphört.',
      care_order: 'Rättens beslut om vård kan ha upphört att gälla.',
    } satisfies Record<Lapsing, string>,
    why: (rule: string, day: string, basis: string) =>
      `${rule}: sista dagen var ${day} och det är inte gjort i tid (${basis}).`,
    later: (day: string) =>
      `Källorna är oeniga om tiden får räknas till ${day}. Ta juridiskt råd i dag och räkna inte med den dagen.`,
    task: (who: string) =>
      `${who} ska ta ställning i dag: bestäm vad som gäller nu, fatta ett nytt beslut om det finns skäl för det, och anteckna att det har upphört.`,
    taken: 'Tiden gick ut innan det upphörde.',
    nobody: 'Enheten',
  },
  days: 'Dagar',
  own: 'Senast vi ska göra',
  court: 'Rättens egna tider',
  courtHelp: 'De bevakas men räknas aldrig som missade av nämnden.',
  past: (n: number) => `Tider som är klara (${n})`,
  until: (day: string) => `till och med ${day}`,
  by: (by: string, title: string, at: string) => `Antecknat av ${by}, ${title}, ${at}`,
  asDecided: 'Som det står i beslutet',
  corrected: 'Rättat. Så stod det förut',
  correctedWhy: (why: string) => `Skäl: ${why}`,
  takenBack: 'Antecknat av misstag',
  record: (step: string) => `Anteckna: ${step.toLocaleLowerCase('sv')}`,
  recordOf: (step: string, what: string) => `Anteckna: ${step.toLocaleLowerCase('sv')}. ${what}`,
  correct: 'Rätta',
  correctOf: (step: string, what: string) => `Rätta: ${step.toLocaleLowerCase('sv')}. ${what}`,
  next: 'Anteckna vad som har hänt',
  form: {
    on: 'Vilken dag?',
    onHelp: {
      decided: 'Dagen då beslutet fattades. Veckan för underställning räknas från den.',
      enforced: 'Dagen då omhändertagandet verkställdes. Tiden att ansöka om vård räknas från den.',
      submitted: 'Dagen då beslutet och handlingarna kom in till rätten.',
      ruled: 'Dagen för rättens beslut.',
      extended: 'Dagen för rättens beslut om längre tid.',
      applied: 'Dagen då ansökan kom in till rätten. Att den är skickad räcker inte.',
      judged: 'Dagen för rättens avgörande.',
      final: 'Tiden att påbörja vården räknas från den.',
      begun: 'Dagen då vården påbörjades.',
      ended: 'Dagen då det upphörde, av vilken orsak det än var.',
    } satisfies Record<CustodyStep, string>,
    outcome: 'Vad blev rättens svar?',
    outcomeMissing: 'Välj vad rätten svarade',
    until: 'Längre tid till och med',
    text: 'Anteckning (valfritt)',
    textHelp:
      'Är dagen redan förbi när du antecknar att det gjordes i tid? Skriv varför det antecknas först nu.',
    ground: 'Varför har rätten gett längre tid?',
    textMissing: 'Skriv skälet',
    submit: 'Spara',
    fixTo: 'spara',
    correctTitle: (step: string) => `Rätta: ${step.toLocaleLowerCase('sv')}`,
    correctLead: 'Tiderna räknas om från den rätta dagen. Det som stod förut finns kvar i historiken.',
    never: 'Det hände aldrig. Anteckningen gjordes av misstag.',
    happened: 'Vad var fel?',
    happenedOptions: { changed: 'Dagen eller svaret', never: 'Det har inte hänt' },
    reason: 'Varför rättas det?',
    reasonMissing: 'Skriv varför det rättas',
  },
};
