import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, readDayWithin, readTime } from './date-text.ts';

const FORMAT = 'Skriv datum som ÅÅÅÅ-MM-DD, till exempel 2026-12-04';

describe('a day as people write it', () => {
  it('may have hyphens or none', () => {
    expect(readDay('2026-12-04')).toEqual({ ok: true, day: '2026-12-04' });
    expect(readDay(' 20261204 ')).toEqual({ ok: true, day: '2026-12-04' });
  });

  it.each(['4/12', '04-12-2026', '2026-12', '261204', '2026-1-4', 'i dag', '', '20261204x'])(
    'is not read from "%s"',
    (text) => {
      expect(readDay(text)).toEqual({ ok: false, message: FORMAT });
    },
  );

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-10-00'])(
    'must exist: %s does not',
    (text) => {
      expect(readDay(text)).toMatchObject({ ok: false });
    },
  );

  it('knows leap years', () => {
    expect(readDay('2028-02-29')).toEqual({ ok: true, day: '2028-02-29' });
  });

  it('is read back as it was written, for every day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay(day)).toEqual({ ok: true, day });
        expect(readDay(day.replaceAll('-', ''))).toEqual({ ok: true, day });
      }),
    );
  });

  it('keeps within its bounds, both days included', () => {
    const bounds = { min: '2026-12-04', max: '2026-12-18' };
    expect(readDayWithin('2026-12-04', bounds).ok).toBe(true);
    expect(readDayWithin('2026-12-18', bounds).ok).toBe(true);
    expect(readDayWithin('2026-12-03', bounds)).toEqual({
      ok: false,
      message: 'Välj 2026-12-04 eller senare',
    });
    expect(readDayWithin('20261219', bounds)).toEqual({
      ok: false,
      message: 'Välj 2026-12-18 eller tidigare',
    });
  });
});

describe('a clock time as people write it', () => {
  it.each([
    ['14.30', '14:30'],
    ['14:30', '14:30'],
    ['1430', '14:30'],
    ['8.05', '08:05'],
    ['00.00', '00:00'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['24.00', '14.60', '14', 'halv tre', ''])('"%s" is none', (text) => {
    expect(readTime(text)).toBeNull();
  });
});
