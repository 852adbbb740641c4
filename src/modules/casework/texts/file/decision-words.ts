import type { ItemOutcome } from '../../domain/committee/committee.ts';
import type { CustodyKind, CustodyOutcome, CustodyStep } from '../../domain/custody/custody.ts';
import type { CaseClosing } from '../../domain/decision/closing.ts';
import type { AppealStep, DecisionParty, DecisionTold } from '../../domain/decision/decision.ts';
import type { LetterKind, LetterParty, LetterRoute } from '../../domain/letters/letter.ts';

/** Words of decisions, of the committee, of custodies and of letters. */

export const decisionParty: Readonly<Record<DecisionParty, string>> = {
  person: 'Den som beslutet gäller',
  guardian: 'Vårdnadshavare',
  other_guardian: 'Andra vårdnadshavaren',
  representative: 'Ombud eller ställföreträdare',
  other: 'Annan part',
};

export const decisionTold: Readonly<Record<DecisionTold, string>> = {
  meeting: 'Vid möte',
  phone: 'Per telefon',
  letter: 'Brev',
  served: 'Delgivning',
  digital_mail: 'Digital post',
  secure_message: 'Säkert meddelande',
};

export const appealStep: Readonly<Record<AppealStep, string>> = {
  dismissed: 'Avvisat, för sent',
  changed: 'Beslutet ändrat',
  forwarded: 'Överlämnat till domstol',
  answered: 'Domstolen har svarat',
};

export const caseClosing: Readonly<Record<CaseClosing, string>> = {
  refused: 'Ansökan avslogs',
  no_consent: 'Samtycke saknas',
  no_need: 'Inget behov längre',
  withdrawn: 'Ansökan togs tillbaka',
  moved: 'Flyttat till annan kommun',
  died: 'Avliden',
  ended: 'Insatsen är slut',
  other: 'Annat',
};

export const itemOutcome: Readonly<Record<ItemOutcome, string>> = {
  as_proposed: 'Bifall till förslaget',
  rejected: 'Avslag',
  own_wording: 'Egen lydelse',
  remitted: 'Återremiss',
  tabled: 'Bordlagt',
};

export const custodyKind: Readonly<Record<CustodyKind, string>> = {
  lvu_custody: 'Omedelbart omhändertagande, LVU',
  lvm_custody: 'Omedelbart omhändertagande, LVM',
  removal_ban: 'Tillfälligt flyttningsförbud',
  exit_ban: 'Tillfälligt utreseförbud',
};

export const custodyStep: Readonly<Record<CustodyStep, string>> = {
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

export const custodyOutcome: Readonly<Record<CustodyOutcome, string>> = {
  stands: 'Beslutet står fast',
  annulled: 'Rätten upphävde beslutet',
  granted: 'Bifall',
  rejected: 'Avslag',
  other: 'Annat',
};

export const letterKind: Readonly<Record<LetterKind, string>> = {
  opening_notice: 'Underrättelse om inledd utredning',
  communication: 'Kommunicering före beslut',
  decision: 'Beslut',
  feedback: 'Återkoppling till anmälaren',
  information_request: 'Begäran om uppgifter',
  custody_cover: 'Försättsblad, omhändertagande',
  file_cover: 'Följebrev till utlämnad akt',
};

export const letterParty: Readonly<Record<LetterParty, string>> = {
  person: 'Den som ärendet gäller',
  guardian: 'Vårdnadshavare',
  parent: 'Förälder',
  representative: 'Ombud eller ställföreträdare',
  reporter: 'Anmälaren',
  authority: 'Myndighet',
  court: 'Domstol',
  other: 'Annan',
};

export const letterRoute: Readonly<Record<LetterRoute, string>> = {
  post: 'Post',
  forwarding: 'Förmedlas av Skatteverket',
  by_hand: 'Lämnas över',
};
