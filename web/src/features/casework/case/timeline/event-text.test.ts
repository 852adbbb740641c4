import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../../api/index.ts';
import { eventText } from './event-text.ts';

const said = (kind: TimelineItem['kind'], text: string | null) => eventText({ kind, text } as TimelineItem);

describe('an event in words', () => {
  it('has words for the codes and days that it carries', () => {
    expect(said('protection_assessed', 'no_need')).toBe('Inget behov av omedelbart skydd');
    expect(said('extended', '2026-12-18')).toBe('Till och med 2026-12-18');
    expect(said('assigned', 'Mira Dalholm')).toBe('Till Mira Dalholm');
    expect(said('report_received', '26-0012')).toBe('Ref 26-0012');
  });

  it('has a text as it was written', () => {
    expect(said('not_opened', 'Oron är prövad.')).toBe('Oron är prövad.');
    expect(said('clock_missed', null)).toBeNull();
  });
});
