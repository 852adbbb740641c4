import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConcernReportInput } from '#modules/casework';
import { isId, newId } from '#platform/ids';
import { aChild, complete } from '../testing/answers.ts';
import { readAge, readGuardians, splitName, submissionId, toReport } from './report.ts';

const parsed = (changed: Parameters<typeof complete>[0] = {}) =>
  ConcernReportInput.parse(toReport(complete(changed)));

describe('splitName', () => {
  it.each([
    ['Otto', { givenName: 'Otto' }],
    ['Alva Norrsken', { givenName: 'Alva', familyName: 'Norrsken' }],
    ['Alva Maj Norrsken', { givenName: 'Alva Maj', familyName: 'Norrsken' }],
    ['  Maj  von   Påhitt ', { givenName: 'Maj', familyName: 'von Påhitt' }],
    ['Sara El Amin Påhitt', { givenName: 'Sara', familyName: 'El Amin Påhitt' }],
    ['Von Påhitt', { givenName: 'Von', familyName: 'Påhitt' }],
    ['   ', {}],
  ])('parts %j', (name, expected) => expect(splitName(name)).toEqual(expected));

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,8}$/), { maxLength: 6 }), (words) => {
        const { givenName = '', familyName = '' } = splitName(words.join(' '));
        expect(`${givenName} ${familyName}`.trim()).toBe(words.join(' '));
      }),
    );
  });
});

describe('readAge', () => {
  it.each([
    ['2014-02-03', { birthDate: '2014-02-03' }],
    ['20140203', { birthDate: '2014-02-03' }],
    ['20120304-9802', { identityNumber: '20120304-9802' }],
    ['120304 9802', { identityNumber: '1203049802' }],
    ['120364-9809', { identityNumber: '120364-9809' }],
    ['9 år', { ageText: '9 år' }],
    ['2014', { ageText: '2014' }],
  ])('reads %j', (typed, expected) => expect(readAge(typed)).toEqual(expected));

  it.each([
    ['a day that does not exist', '2014-02-30'],
    ['a wrong check digit', '20120304-9806'],
    ['a month that does not exist', '20121334-9804'],
  ])('keeps %s as it was written', (_, typed) => expect(readAge(typed)).toEqual({ ageText: typed }));
});

describe('readGuardians', () => {
  it('reads one adult a line, with the phone number that ends it', () => {
    expect(readGuardians('Maj Påhitt, 070-123 45 67\n\n Ivar Påhitt \nmormor +46 70 123 45 67')).toEqual([
      { name: 'Maj Påhitt', phone: '070-123 45 67' },
      { name: 'Ivar Påhitt' },
      { name: 'mormor', phone: '+46 70 123 45 67' },
    ]);
  });

  it('keeps a line that is only a number, and does not take a short number for a phone', () => {
    expect(readGuardians('070-123 45 67\nMaj i 12')).toEqual([
      { name: '070-123 45 67' },
      { name: 'Maj i 12' },
    ]);
  });

  it('is quick on a very long line, which is refused by its length later', () => {
    const started = performance.now();
    readGuardians(`a${' '.repeat(200_000)}b 1`.repeat(2));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('toReport', () => {
  it('sends the children of whom something is said, and one unknown child when there is none', () => {
    const children = [
      aChild({ name: 'Otto', age: '9 år', whereabouts: 'Almskolan' }),
      aChild({ name: '', unborn: 'yes' }),
    ];
    expect(parsed({ count: 'several', children }).children).toEqual([
      { givenName: 'Otto', ageText: '9 år', whereabouts: 'Almskolan', unborn: false },
      { unborn: true },
    ]);
    expect(parsed({ count: 'unknown', children: [aChild({ name: ' ' })] }).children).toEqual([
      { unborn: false },
    ]);
  });

  it('has danger and reasons only where the answer says so', () => {
    const typed = { dangerText: 'Pappan har hotat henne', informedWhy: 'Det kan bli farligt' };
    expect(parsed({ danger: 'yes', informed: 'no', ...typed })).toMatchObject({
      immediateDanger: 'Pappan har hotat henne',
      guardiansInformed: 'no',
      guardiansNotInformedWhy: 'Det kan bli farligt',
    });
    const calm = parsed({ danger: 'no', informed: 'yes', ...typed });
    expect(calm).not.toHaveProperty('immediateDanger');
    expect(calm).not.toHaveProperty('guardiansNotInformedWhy');
  });

  it('says nothing at all of an anonymous reporter, whatever was typed', () => {
    expect(parsed({ name: 'Maj', phone: '070', relation: 'relative' }).reporter).toEqual({
      kind: 'anonymous',
    });
  });

  it('counts a private person by how they know the child', () => {
    expect(parsed({ identity: 'named', name: 'Maj', relation: 'relative', phone: '070-1' }).reporter).toEqual(
      {
        kind: 'private',
        category: 'relative',
        name: 'Maj',
        phone: '070-1',
      },
    );
  });

  it('says where a professional works', () => {
    const work = {
      name: 'Maj',
      title: 'Lärare',
      category: 'school',
      organisation: 'Almskolan',
      feedback: 'yes',
    } as const;
    expect(parsed({ kind: 'professional', ...work }).reporter).toEqual({
      kind: 'professional',
      category: 'school',
      name: 'Maj',
      title: 'Lärare',
      organisation: 'Almskolan',
      feedbackRequested: true,
    });
  });
});

describe('submissionId', () => {
  const form = newId();

  it('is the same for the same form and content, and a well-formed UUIDv7 of the form’s time', () => {
    const id = submissionId(form, parsed());
    expect(id).toBe(submissionId(form, parsed()));
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^.{14}7.{4}[89ab]/);
    expect(id.slice(0, 13)).toBe(form.slice(0, 13));
  });

  it('is another for other words in the same form, and for the same words in another form', () => {
    const id = submissionId(form, parsed());
    expect(submissionId(form, parsed({ text: 'Något annat' }))).not.toBe(id);
    expect(submissionId(newId(), parsed())).not.toBe(id);
  });
});
