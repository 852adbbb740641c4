/** Words of what becomes of an investigation in time: extended, concluded, followed up, opened shortly after another. */

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagar`);

export const fate = {
  daysAfter: (n: number) => (n === 0 ? 'Samma dag' : `${days(n)} efter`),
  extensions: 'Förlängningar',
  extendedTo: (day: string) => `Förlängd till och med ${day}`,
  decidedLate: 'För sent beslutad',
  decidedLateWhy: (due: string) =>
    `Beslutet fattades efter sista dagen ${due}. Sista dagen flyttas inte, och fristen är missad.`,
  previousDue: (due: string) => `Sista dag var ${due}.`,
  conclusion: 'Utredningen avslutad',
  concludedOn: (day: string) => `Avslutad ${day}`,
  inTime: (due: string) => `I tid. Sista dag var ${due}.`,
  late: (n: number, due: string) => `${days(n)} för sent. Sista dag var ${due}.`,
  noTime: 'Ingen sista dag var satt.',
  assessment: 'Bedömning',
  proposal: 'Föreslagen insats',
  unmet: 'Inte gjort före avslutet',
  followUp: 'Uppföljning utan insats',
  followUpWhy: 'Varför barnet följs upp',
  followUpGoesOn: 'Uppföljningen pågår. Det som händer skrivs i dokumentationen.',
  toJournal: 'Till dokumentationen',
  followUpEnded: 'Uppföljningen avslutad',
  newCase: 'En ny utredning om barnet har inletts.',
  reopening: 'Inledd strax efter en annan utredning',
  reopeningWhat: (n: number, day: string, within: number) =>
    `En utredning om samma barn avslutades ${day}, ${n === 0 ? 'samma dag som den här inleddes' : `${days(n)} innan den här inleddes`}. Det flaggas inom ${days(within)}.`,
  reopeningLaw: 'Fyra månader får inte börjas om genom att en utredning avslutas och en ny inleds.',
  reopeningWhy: 'Varför den inleddes',
  reviewWaits: 'Väntar på chefens genomgång.',
  reviewed: 'Chefens genomgång',
  reviewAct: 'Gå igenom',
  adult: 'Personen har fyllt 18. Tiden är kommunens eget mål och inte lag.',
  appliedNoTime:
    'Lagen har ingen tid för utredningen. De fyra månaderna gäller utredningar om vad ett barn behöver av skydd eller stöd.',
  adultNoTime:
    'Personen har fyllt 18. Lagen har ingen tid för utredningen, och kommunen har inte satt något mål.',
};

export const extendInvestigation = {
  title: 'Förläng utredningen',
  lead: 'Tiden får bara förlängas om det finns särskilda skäl, och till en viss dag. Beslutet ska fattas senast på sista dagen.',
  leadAdult: 'Tiden är kommunens eget mål och inte lag. Skriv varför den förlängs, och till vilken dag.',
  law: '20 kap. 3 § socialtjänstlagen',
  reason: 'Särskilda skäl',
  reasonAdult: 'Skäl',
  reasonHelp:
    'Till exempel att ett utlåtande dröjer eller att barnet har varit sjukt. Hög arbetsbelastning är inget särskilt skäl.',
  reasonMissing: 'Skriv de särskilda skälen',
  reasonMissingAdult: 'Skriv skälen',
  submit: 'Förläng utredningen',
  fixTo: 'förlänga utredningen',
};

export const conclude = {
  title: 'Avsluta utredningen',
  lead: 'Skriv vad utredningen har kommit fram till. Sedan kan den inte ändras.',
  late: 'Sista dagen har gått ut. Utredningen räknas som avslutad för sent.',
  outcome: 'Vad kom utredningen fram till?',
  outcomeMissing: 'Välj vad utredningen kom fram till',
  assessment: 'Bedömning',
  assessmentHelp: 'Vad är utrett, vad behöver barnet och varför? Skriv kort och sakligt.',
  assessmentMissing: 'Skriv bedömningen',
  proposal: 'Vilken insats föreslås?',
  proposalMissing: 'Skriv vilken insats som föreslås',
  left: 'Det här är inte gjort',
  leftHelp: 'Gör det först, eller skriv varför det inte görs.',
  unmet: (what: string) => `Varför görs det inte? ${what}`,
  unmetMissing: 'Skriv varför det inte görs, eller gör det först',
  follow: 'Ska barnets situation följas upp?',
  followHelp:
    'Får göras i högst sex månader, när barnet särskilt behöver stöd eller skydd men insatsen inte blir av.',
  followLaw: '23 kap. 1 och 5 §§ socialtjänstlagen',
  followNo: 'Nej, ärendet avslutas',
  followYes: 'Ja, följ upp',
  followMissing: 'Välj om barnets situation ska följas upp',
  followReason: 'Skäl för uppföljning',
  followReasonMissing: 'Skriv skälen för uppföljningen',
  submit: 'Avsluta utredningen',
  fixTo: 'avsluta utredningen',
};

export const endFollowUp = {
  title: 'Avsluta uppföljningen',
  lead: 'Ärendet avslutas. Behöver barnet utredas på nytt: ta emot en anmälan, så avslutas uppföljningen när utredningen inleds.',
  text: 'Vad visade uppföljningen?',
  textMissing: 'Skriv vad uppföljningen visade',
  submit: 'Avsluta uppföljningen',
  fixTo: 'avsluta uppföljningen',
};

export const reviewReopening = {
  title: 'Varför inleddes utredningen så snart?',
  judgement: 'Din bedömning',
  judgementMissing: 'Välj en bedömning',
  text: 'Motivering',
  textHelp: 'Vad har du läst, och vad bygger bedömningen på?',
  textMissing: 'Skriv en motivering',
  submit: 'Spara genomgången',
  fixTo: 'spara genomgången',
};

/** Of the decision to open an investigation. */
export const soonReopened = {
  warning: (n: number, day: string) =>
    n === 0
      ? `En utredning om barnet avslutades i dag (${day}).`
      : `En utredning om barnet avslutades ${day}, för ${days(n)} sedan.`,
  told: 'Fyra månader får inte börjas om genom att en utredning avslutas och en ny inleds. Chefen får veta det och går igenom skälen.',
  reason: 'Varför inleds en ny utredning så snart?',
  reasonHelp: 'Till exempel en ny händelse, eller en fråga som den förra utredningen inte gällde.',
  reasonMissing: 'Skriv varför en ny utredning inleds så snart',
};

export const reopeningLimit = {
  heading: 'Ny utredning strax efter en annan',
  now: (n: number) => (n === 0 ? 'Flaggas samma dag' : `Flaggas inom ${days(n)}`),
  default: (n: number) => `Inget är beslutat. Då flaggas den som inleds inom ${days(n)}.`,
  help: 'Räknas från dagen då den förra utredningen om barnet avslutades. Den som inleder skriver varför, och chefen går igenom det. Antalet dagar är nämndens eget och inte lag.',
  change: 'Ändra antal dagar',
  title: 'Hur snart flaggas en ny utredning?',
  days: 'Antal dagar',
  daysMissing: 'Skriv ett antal dagar, 0 till 366',
  submit: 'Spara antal dagar',
  fixTo: 'spara antal dagar',
};
