import { describe, expect, it } from 'vitest';
import { checkReport } from './check-report.ts';
import { emptyChild, emptyReport, nextKey, type ReportValues } from './report-values.ts';
import { toCommand } from './to-command.ts';

const TODAY = '2026-12-04';
const NOW = Date.parse('2026-12-04T10:00:00Z');

const written = (changes: Partial<ReportValues> = {}): ReportValues => {
  const empty = emptyReport('0b1c2d3e-0000-4000-8000-000000000001');
  return {
    ...empty,
    channel: 'phone',
    freeText: 'Har inte varit i skolan på tre veckor.',
    reporter: {
      ...empty.reporter,
      kind: 'professional',
      category: 'school',
      name: 'Vera Lindqvist',
      organisation: 'Norrängens skola',
    },
    ...changes,
  };
};

const faults = (changes: Partial<ReportValues>) => Object.keys(checkReport(written(changes), [], TODAY, NOW));

it('an empty file is told at its place, before anything is sent', () => {
  const files = [new File(['brev'], 'brev.txt'), new File([], 'tom.pdf')];
  expect(checkReport(written({}), files, TODAY, NOW)).toEqual({
    'files.1': 'tom.pdf är tom. Välj en annan fil.',
  });
});

describe('a report under way', () => {
  it('that is empty lacks what is needed to act on it, in the order of the form', () => {
    const empty = emptyReport('0b1c2d3e-0000-4000-8000-000000000001');
    expect(Object.keys(checkReport(empty, [], TODAY, NOW))).toEqual(['channel', 'freeText', 'reporter.kind']);
  });

  it('needs to know nothing of the child', () => {
    expect(faults({ children: [emptyChild(0)] })).toEqual([]);
  });

  it('has a place of work when someone reports in their work', () => {
    const { reporter } = written();
    expect(faults({ reporter: { ...reporter, organisation: ' ', category: null } })).toEqual([
      'reporter.category',
      'reporter.organisation',
    ]);
  });

  it('may come from someone unknown, of whom nothing is asked', () => {
    expect(faults({ reporter: { ...written().reporter, kind: 'anonymous', name: '' } })).toEqual([]);
  });

  it('can have come in earlier, but not later than now', () => {
    const earlier = { cameEarlier: true, receivedOn: '20261204' };
    expect(faults({ ...earlier, receivedAt: '10.59' })).toEqual([]);
    expect(faults({ ...earlier, receivedAt: '11.01' })).toEqual(['receivedAt']);
    expect(faults({ ...earlier, receivedOn: '2026-12-05', receivedAt: '08.00' })).toEqual(['receivedOn']);
    expect(faults({ ...earlier, receivedAt: 'vid lunch' })).toEqual(['receivedAt']);
  });

  it('points at the row that is wrong', () => {
    expect(faults({ children: [emptyChild(0), { ...emptyChild(1), birthDate: '2015-02-30' }] })).toEqual([
      'children.1.birthDate',
    ]);
    expect(faults({ guardians: [{ key: 0, name: '', phone: '070-000 00 00' }] })).toEqual([
      'guardians.0.name',
    ]);
  });
});

describe('what is sent', () => {
  it('leaves out what was left blank', () => {
    expect(toCommand(written(), TODAY)).toEqual({
      reportId: '0b1c2d3e-0000-4000-8000-000000000001',
      channel: 'phone',
      children: [{ unborn: false }],
      guardians: [],
      worries: [],
      freeText: 'Har inte varit i skolan på tre veckor.',
      guardiansInformed: 'unknown',
      reporter: {
        kind: 'professional',
        category: 'school',
        name: 'Vera Lindqvist',
        organisation: 'Norrängens skola',
        feedbackRequested: false,
      },
    });
  });

  it('of someone anonymous is nothing, whatever was typed first', () => {
    const reporter = { ...written().reporter, kind: 'anonymous', phone: '070-000 00 00' } as const;
    expect(toCommand(written({ reporter }), TODAY)?.reporter).toEqual({ kind: 'anonymous' });
  });

  it('has the time with its offset, and days with hyphens', () => {
    const sent = toCommand(
      written({
        cameEarlier: true,
        receivedOn: '20261203',
        receivedAt: '16.40',
        children: [{ ...emptyChild(0), birthDate: '20151102' }],
      }),
      TODAY,
    );
    expect(sent?.receivedAt).toBe('2026-12-03T16:40:00+01:00');
    expect(sent?.children[0]?.birthDate).toBe('2015-11-02');
  });

  it('keeps the reason for not telling the guardians only when they were not told', () => {
    const why = { guardiansNotInformedWhy: 'Rädd för följderna' };
    expect(
      toCommand(written({ ...why, guardiansInformed: 'yes' }), TODAY)?.guardiansNotInformedWhy,
    ).toBeUndefined();
    expect(toCommand(written({ ...why, guardiansInformed: 'no' }), TODAY)?.guardiansNotInformedWhy).toBe(
      'Rädd för följderna',
    );
  });
});

describe('rows', () => {
  it('get a key that no other row has', () => {
    expect(nextKey([])).toBe(0);
    expect(nextKey([{ key: 3 }, { key: 1 }])).toBe(4);
  });
});

it('an organisation chosen from the register goes with the name; one that is only written has no id', () => {
  const { reporter } = written();
  expect(toCommand(written(), TODAY)).not.toHaveProperty('organisationId');
  const chosen = { ...reporter, organisationId: '0b1c2d3e-0000-4000-8000-00000000000a' };
  expect(toCommand(written({ reporter: chosen }), TODAY)).toMatchObject({
    organisationId: chosen.organisationId,
    reporter: { organisation: 'Norrängens skola' },
  });
  expect(toCommand(written({ reporter: { ...chosen, kind: 'anonymous' } }), TODAY)).not.toHaveProperty(
    'organisationId',
  );
});

describe('about an adult', () => {
  const adult = [{ ...emptyChild(0), birthDate: '1981-02-11' }];

  it('somebody chooses the area, and it goes with what is sent', () => {
    expect(faults({ children: adult })).toEqual(['area']);
    expect(toCommand(written({ children: adult }), TODAY)).toBeNull();
    expect(toCommand(written({ children: adult, area: 'adult_misuse' }), TODAY)).toMatchObject({
      area: 'adult_misuse',
    });
  });

  it('nothing is said of guardians, whatever was typed first', () => {
    const guardians = [{ key: 0, name: '', phone: '' }];
    const values = { children: adult, area: 'disability', guardians, guardiansInformed: 'no' } as const;
    expect(faults(values)).toEqual([]);
    expect(toCommand(written(values), TODAY)).toMatchObject({ guardians: [], guardiansInformed: 'unknown' });
  });
});

describe('an application', () => {
  const applicant = {
    ...written().reporter,
    kind: 'private',
    category: 'guardian',
    name: 'Petra Norrgren',
  } as const;

  it('names who applies, and needs no place of work', () => {
    const reporter = { ...applicant, category: null, name: '', organisation: '' };
    expect(faults({ kind: 'application', reporter })).toEqual(['reporter.category', 'reporter.name']);
  });

  it('says nothing of danger: that is a report', () => {
    const sent = toCommand(
      written({ kind: 'application', reporter: applicant, immediateDanger: 'Pappan hotar.' }),
      TODAY,
    );
    expect(sent).toMatchObject({ kind: 'application', reporter: { kind: 'private', category: 'guardian' } });
    expect(sent).not.toHaveProperty('immediateDanger');
  });
});
