import { describe, expect, test } from 'vitest';
import { CONCLUSION_HINDRANCES, type InvestigationFacts, standsInTheWay } from './standing.ts';

const READY: InvestigationFacts = {
  reportsAssessed: true,
  noticeSettled: true,
  planned: true,
  questionsSettled: true,
  childHeard: true,
  partiesHeard: true,
  problemsCoded: true,
  risksAssessed: true,
  journalSigned: true,
  textSigned: true,
};

/** What lacks, and the name of it. */
const LACKING = [
  [{ reportsAssessed: false }, 'PROTECTION_NOT_ASSESSED'],
  [{ noticeSettled: false }, 'NOTICE_NOT_SETTLED'],
  [{ planned: false }, 'PLAN_NOT_MADE'],
  [{ questionsSettled: false }, 'QUESTIONS_NOT_ASKED'],
  [{ childHeard: false }, 'CHILD_NOT_HEARD'],
  [{ partiesHeard: false }, 'PARTIES_NOT_HEARD'],
  [{ problemsCoded: false }, 'PROBLEMS_NOT_CODED'],
  [{ risksAssessed: false }, 'RISK_NOT_ASSESSED'],
  [{ journalSigned: false }, 'JOURNAL_NOT_SIGNED'],
  [{ textSigned: false }, 'TEXT_NOT_SIGNED'],
] as const;

describe('what stands in the way of concluding', () => {
  test('nothing, when all is there', () => {
    expect(standsInTheWay(READY)).toEqual([]);
  });
  test.each(LACKING)('%j: %s', (lacking, hindrance) => {
    expect(standsInTheWay({ ...READY, ...lacking })).toEqual([hindrance]);
  });
  test('everything at once, in the order of the work', () => {
    const nothing = Object.assign({ ...READY }, ...LACKING.map(([lacking]) => lacking));
    expect(standsInTheWay(nothing)).toEqual(CONCLUSION_HINDRANCES);
    expect(LACKING.map(([, hindrance]) => hindrance)).toEqual(CONCLUSION_HINDRANCES);
  });
});
