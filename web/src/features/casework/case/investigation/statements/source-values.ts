import type {
  RequestStatement,
  Statement,
  StatementGround,
  StatementParty,
  StatementRequest,
  StatementWay,
} from '../../../../../api/index.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';

const words = statementWords.statements.form;

export interface SourceValues {
  party: StatementParty | '';
  organisation: string;
  organisationId: string;
  personName: string;
  personRole: string;
  way: StatementWay | '';
  ground: StatementGround | '';
  consentBy: string;
  why: string;
}

/** What the fields begin with: an earlier statement or request, or nothing. */
export const sourceOf = (earlier: Statement | StatementRequest | null): SourceValues => ({
  party: earlier?.party ?? '',
  organisation: earlier?.organisation ?? '',
  organisationId: earlier?.organisationId ?? '',
  personName: earlier?.personName ?? '',
  personRole: earlier?.personRole ?? '',
  way: earlier?.way ?? '',
  ground: earlier?.ground ?? '',
  consentBy: earlier?.consentBy ?? '',
  why: earlier?.why ?? '',
});

const isEmpty = (text: string): boolean => text.trim() === '';
const needsWhy = (ground: StatementGround | ''): boolean =>
  ground !== '' && ground !== 'consent' && ground !== 'came_unasked';

/** What is missing in who it was and by what right they were asked, in the order of the form. */
export const sourceChecks = (v: SourceValues): [string, string | false][] => [
  ['party', v.party === '' && words.partyMissing],
  ['personName', isEmpty(v.organisation) && isEmpty(v.personName) && words.sourceMissing],
  ['way', v.way === '' && words.wayMissing],
  ['ground', v.ground === '' && words.groundMissing],
  ['consentBy', v.ground === 'consent' && isEmpty(v.consentBy) && words.consentByMissing],
  ['why', needsWhy(v.ground) && isEmpty(v.why) && words.whyMissing],
];

type Source = Omit<RequestStatement, 'caseId' | 'requestId' | 'text' | 'askedOn' | 'answerBy'>;

/** The fields as they are sent; null while something is not chosen. */
export function sourceToSend(v: SourceValues): Source | null {
  if (v.party === '' || v.way === '' || v.ground === '') return null;
  return {
    party: v.party,
    way: v.way,
    ground: v.ground,
    organisation: v.organisation,
    ...(v.organisationId !== '' && { organisationId: v.organisationId }),
    personName: v.personName,
    personRole: v.personRole,
    ...(v.ground === 'consent' && { consentBy: v.consentBy }),
    ...(needsWhy(v.ground) && { why: v.why }),
  };
}

/** Who it was, in one line. */
export const whoOf = ({ personName, personRole, organisation }: Statement | StatementRequest): string =>
  [personName, personRole, organisation].filter(Boolean).join(', ');
