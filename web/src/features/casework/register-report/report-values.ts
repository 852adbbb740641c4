import type {
  Area,
  Channel,
  GuardiansInformed,
  ReporterCategory,
  ReportKind,
  Worry,
} from '../../../api/index.ts';

export interface ChildValues {
  /** Tells the rows apart while they are added and removed. */
  key: number;
  givenName: string;
  familyName: string;
  identityNumber: string;
  birthDate: string;
  ageText: string;
  unborn: boolean;
  whereabouts: string;
  address: string;
}

export interface GuardianValues {
  key: number;
  name: string;
  phone: string;
}

export interface ReporterValues {
  kind: 'professional' | 'private' | 'anonymous' | null;
  category: ReporterCategory | null;
  name: string;
  title: string;
  organisation: string;
  /** Chosen from the register; empty when the name stands as it is written. */
  organisationId: string;
  relation: string;
  phone: string;
  email: string;
  feedbackRequested: boolean;
}

/** A report while it is being written: everything as typed. */
export interface ReportValues {
  reportId: string;
  kind: ReportKind;
  /** Null as long as it follows from the ages. */
  area: Area | null;
  channel: Channel | null;
  cameEarlier: boolean;
  receivedOn: string;
  receivedAt: string;
  children: readonly ChildValues[];
  guardians: readonly GuardianValues[];
  worries: readonly Worry[];
  freeText: string;
  immediateDanger: string;
  interpreterLanguage: string;
  guardiansInformed: GuardiansInformed;
  guardiansNotInformedWhy: string;
  reporter: ReporterValues;
}

export function emptyChild(key: number): ChildValues {
  return {
    key,
    givenName: '',
    familyName: '',
    identityNumber: '',
    birthDate: '',
    ageText: '',
    unborn: false,
    whereabouts: '',
    address: '',
  };
}

/** @param reportId made once per report, so that a second press of the button is the same report */
export function emptyReport(reportId: string): ReportValues {
  return {
    reportId,
    kind: 'concern_report',
    area: null,
    channel: null,
    cameEarlier: false,
    receivedOn: '',
    receivedAt: '',
    children: [emptyChild(0)],
    guardians: [],
    worries: [],
    freeText: '',
    immediateDanger: '',
    interpreterLanguage: '',
    guardiansInformed: 'unknown',
    guardiansNotInformedWhy: '',
    reporter: {
      kind: null,
      category: null,
      name: '',
      title: '',
      organisation: '',
      organisationId: '',
      relation: '',
      phone: '',
      email: '',
      feedbackRequested: false,
    },
  };
}

/** The next free key among rows. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}
