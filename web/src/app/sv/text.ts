import type {
  CorrectionAnswer,
  HeadingArea,
  HeadingKind,
  SourceKind,
  SourceNature,
  ViewKind,
  ViewParty,
} from '../../api/index.ts';

/** Words of the written investigation. */

export const headingKind: Record<HeadingKind, string> = {
  facts: 'Fakta',
  statements: 'Andras uppgifter',
  own_view: 'Egen syn',
  assessment: 'Bedömning',
  proposal: 'Förslag',
};

export const headingArea: Record<HeadingArea, string> = {
  health: 'Hälsa',
  education: 'Utbildning',
  feelings_behaviour: 'Känslor och beteende',
  social_relations: 'Sociala relationer',
  basic_care: 'Grundläggande omsorg',
  stimulation_guidance: 'Stimulans och vägledning',
  emotional_availability: 'Känslomässig tillgänglighet',
  safety: 'Säkerhet',
  family_situation: 'Nuvarande familjesituation',
  family_background: 'Familjebakgrund',
  housing_work_economy: 'Boende, arbete och ekonomi',
  network_integration: 'Socialt nätverk och integrering',
};

export const sourceKind: Record<SourceKind, string> = {
  report: 'Anmälan',
  protection_assessment: 'Omedelbar skyddsbedömning',
  decision: 'Beslut efter förhandsbedömning',
  entry: 'Journalanteckning',
};

export const sourceNature: Record<SourceNature, string> = {
  fact: 'Faktauppgift',
  contact: 'Kontakt',
  statement: 'Uppgift från annan',
  assessment: 'Bedömning',
};

export const viewKind: Record<ViewKind, string> = {
  own_view: 'Egen syn',
  correction: 'Begäran om rättelse',
};

export const viewParty: Record<ViewParty, string> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  other_party: 'Annan part',
};

export const correctionAnswer: Record<CorrectionAnswer, string> = {
  changed: 'Texten är ändrad',
  noted_beside: 'Antecknat bredvid texten',
  declined: 'Ändras inte',
};
