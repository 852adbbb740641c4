import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseMoment } from './moment.ts';
import { formatSwedishInstant } from './swedish-time.ts';

const read = (text: string) => {
  const moment = parseMoment(text);
  if (typeof moment === 'string') return moment;
  return moment.kind === 'day' ? moment.day : `${formatSwedishInstant(moment.instant)} on ${moment.day}`;
};

describe('parseMoment', () => {
  test.each([
    ['2026-12-04', '2026-12-04', 'a day'],
    ['1953-01-01', '1953-01-01', 'the first day'],
    ['2199-12-31', '2199-12-31', 'the last day'],
    ['2026-12-04T14:30:00+01:00', '2026-12-04T14:30:00+01:00 on 2026-12-04', 'an instant'],
    ['2026-12-04T14:30:00Z', '2026-12-04T15:30:00+01:00 on 2026-12-04', 'UTC'],
    ['2026-12-04t14:30z', '2026-12-04T15:30:00+01:00 on 2026-12-04', 'small letters, no seconds'],
    ['2026-12-04T23:30:00Z', '2026-12-05T00:30:00+01:00 on 2026-12-05', 'another day in Sweden'],
    ['2026-12-05T00:30:00+02:00', '2026-12-04T23:30:00+01:00 on 2026-12-04', 'another day in Sweden'],
    ['2026-12-04T09:30-05:00', '2026-12-04T15:30:00+01:00 on 2026-12-04', 'a western offset'],
    ['2026-12-04T14:30:00+0100', '2026-12-04T14:30:00+01:00 on 2026-12-04', 'offset without colon'],
    ['2026-12-04T14:30+01', '2026-12-04T14:30:00+01:00 on 2026-12-04', 'offset in hours'],
    ['2026-12-04T20:00:00+05:30', '2026-12-04T15:30:00+01:00 on 2026-12-04', 'offset with half an hour'],
    ['2026-12-04 14:30', '2026-12-04T14:30:00+01:00 on 2026-12-04', 'no offset: Swedish winter time'],
    ['2026-07-04T14:30', '2026-07-04T14:30:00+02:00 on 2026-07-04', 'no offset: Swedish summer time'],
    ['2026-12-04T14:30:05.25', '2026-12-04T14:30:05.250+01:00 on 2026-12-04', 'no offset, with seconds'],
    ['2026-12-04T14:30:05.25+01:00', '2026-12-04T14:30:05.250+01:00 on 2026-12-04', 'fraction'],
    ['2026-12-04T14:30:05.123456789Z', '2026-12-04T15:30:05.123+01:00 on 2026-12-04', 'fraction cut off'],
    ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00 on 2026-10-25', 'twice on the clock: the first'],
    ['2026-10-25T02:30+01:00', '2026-10-25T02:30:00+01:00 on 2026-10-25', 'the second, when said so'],
    ['2026-03-29T02:30', 'SKIPPED_HOUR', 'not on the clock'],
    ['2026-03-29T02:30+01:00', '2026-03-29T03:30:00+02:00 on 2026-03-29', 'an instant all the same'],
    ['2026-02-30', 'NO_SUCH_DAY', ''],
    ['2026-13-01', 'NO_SUCH_DAY', ''],
    ['2199-02-30', 'NO_SUCH_DAY', ''],
    ['2026-02-29T12:00Z', 'NO_SUCH_DAY', ''],
    ['2026-12-04T24:00', 'NO_SUCH_TIME', 'midnight is 00:00 of the next day'],
    ['2026-12-04T23:60', 'NO_SUCH_TIME', ''],
    ['2026-12-04T23:59:60Z', 'NO_SUCH_TIME', 'leap seconds are not kept'],
    ['2026-12-04T23:59:59+14:00', '2026-12-04T10:59:59+01:00 on 2026-12-04', 'the most eastern offset'],
    ['2026-12-04T12:00+00:59', '2026-12-04T12:01:00+01:00 on 2026-12-04', 'an odd offset'],
    ['2026-12-04T12:00+14:01', 'NO_SUCH_TIME', 'no such offset'],
    ['2026-12-04T12:00+01:60', 'NO_SUCH_TIME', 'no such offset'],
    ['2026-12-04T12:00+15:00', 'NO_SUCH_TIME', 'no such offset'],
    ['2026-12-04T12:00+01:75', 'NO_SUCH_TIME', 'no such offset'],
    ['1952-12-31', 'OUT_OF_RANGE', ''],
    ['1899-12-31', 'OUT_OF_RANGE', ''],
    ['2200-01-01', 'OUT_OF_RANGE', ''],
    ['1953-01-01T00:00+01:30', 'OUT_OF_RANGE', '31 December 1952 in Sweden'],
    ['2199-12-31T23:30Z', 'OUT_OF_RANGE', '1 January 2200 in Sweden'],
    ['4/12 2026', 'FORM', ''],
    ['2026-12-4', 'FORM', ''],
    ['20261204', 'FORM', ''],
    ['2026-12-04T', 'FORM', ''],
    ['2026-12-04T14', 'FORM', ''],
    ['2026-12-04+01:00', 'FORM', 'an offset needs a time'],
    [' 2026-12-04', 'FORM', ''],
    ['', 'FORM', ''],
  ])('%j → %s (%s)', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('never throws', () => {
    const parts = fc.constantFrom(
      '2026',
      '1952',
      '9999',
      '-',
      '02',
      '29',
      '31',
      'T',
      ':',
      '24',
      '59',
      '+',
      'Z',
      '.5',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 14 }).map((p) => p.join('')),
        ),
        (text) => {
          const moment = parseMoment(text);
          expect(
            typeof moment === 'string' || moment.kind === 'day' || !Number.isNaN(moment.instant.getTime()),
          ).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads what formatSwedishInstant writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1953, 0, 2), max: Date.UTC(2199, 11, 30) }), (ms) => {
        expect(parseMoment(formatSwedishInstant(new Date(ms)))).toMatchObject({
          kind: 'instant',
          instant: new Date(ms),
        });
      }),
    );
  });
});
