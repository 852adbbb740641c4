import type { Proposal } from '../../api/index.ts';

/** Words of a decision that is proposed by somebody who may not take it. */

const via: Record<Proposal['decider']['via'], (name: string) => string> = {
  holder: (name) => name,
  deputy: (name) => `${name}, vikarie`,
  manager: (name) => `nu hos ${name}`,
  nobody: () => 'ingen finns på plats',
};

export const proposal = {
  title: 'Lämna förslag till beslut',
  lead: 'Skriv beslutet färdigt. Den som har delegation ser det på Min dag, kan ändra det och beslutar med ett tryck. Fristen fortsätter att löpa.',
  outcome: 'Förslag',
  outcomes: {
    open: 'Inled utredning',
    not_open: 'Inled inte utredning',
    join: 'För till pågående utredning',
  } satisfies Record<Proposal['outcome'], string>,
  joinHelp: 'Den som får läsa att en utredning pågår prövar om anmälan hör dit.',
  joinText: 'Motivering',
  joinTextHelp: 'Varför hör anmälan till en utredning som pågår?',
  decider: 'Vem ska besluta?',
  noDeciders: 'Ingen funktion har delegation på beslutet. Säg till din chef.',
  deciderOf: (title: string, who: Pick<Proposal['decider'], 'employeeName' | 'via'>) =>
    `${title} · ${via[who.via](who.employeeName ?? '')}`,
  submit: 'Lämna förslag',
  fixTo: 'lämna förslaget',
  outcomeMissing: 'Välj vad du föreslår',
  deciderMissing: 'Välj vem som ska besluta',
  instead: 'Lämna förslag i stället',

  heading: 'Förslag',
  inInvestigation: 'Förslag i utredningen',
  extend: (until: string) => `Förläng utredningen till och med ${until}`,
  conclude: (outcome: string) => `Avsluta utredningen: ${outcome.toLocaleLowerCase('sv')}`,
  followUp: (reason: string) => `Följ upp: ${reason}`,
  waits: 'Förslag väntar på beslut',
  waitsFor: (title: string, who: Pick<Proposal['decider'], 'employeeName' | 'via'>) =>
    `${title}, ${via[who.via](who.employeeName ?? '')}. Fristen löper tills det är beslutat.`,
  yours: (by: string) =>
    `${by} har lämnat ett förslag som du kan besluta enligt, ändra eller skicka tillbaka.`,
  returned: (by: string) => `${by} har skickat tillbaka förslaget`,
  investigator: (title: string) => `Utredare: ${title}`,
  made: (by: string, fn: string, when: string) => `Föreslaget av ${by}, ${fn} · ${when}`,
  settled: {
    decided: (by: string, when: string) => `Beslutat av ${by} ${when}`,
    decidedOtherwise: (by: string, when: string) => `Beslutat på annat sätt av ${by} ${when}`,
    returned: (by: string, when: string) => `Skickat tillbaka av ${by} ${when}`,
    withdrawn: (by: string, when: string) => `Återtaget av ${by} ${when}`,
  },
  awaits: (title: string) => `Väntar på beslut av ${title}`,

  fromProposal: (by: string) =>
    `Fälten är ifyllda med förslaget från ${by}. Ändra det du vill. Det som föreslogs sparas bredvid beslutet.`,

  takeBack: 'Ta tillbaka förslaget',
  returnTitle: 'Skicka tillbaka förslaget',
  note: 'Vad behöver ändras?',
  noteHelp: 'Den som lämnade förslaget får veta det direkt. Texten sparas i ärendet.',
  takeBackNote: 'Varför tar du tillbaka det?',
  submitReturn: 'Skicka tillbaka',
  fixReturnTo: 'skicka tillbaka förslaget',
  fixTakeBackTo: 'ta tillbaka förslaget',
  noteMissing: 'Skriv vad som behöver ändras',
  whyMissing: 'Skriv varför du tar tillbaka förslaget',

  onMyDay: 'Väntar på ditt beslut',
  toDo: 'Besluta om förslag',
  proposedBy: (by: string, when: string) => `Förslag av ${by} ${when}`,
  why: {
    deputy: (title: string) => `Vikarierar för ${title}`,
    manager: (title: string) => `${title} är inte på plats`,
  },
  open: 'Läs förslaget',
};
