import { describe, expect, test } from 'vitest';
import type { Case } from '../../../api/index.ts';
import type { Permission } from '../../../app/session/use-session.ts';
import { shownParts } from './case-parts.ts';

const aCase = (more: Partial<Pick<Case, 'area' | 'performs' | 'investigationOpenedOn'>>, age = 40) =>
  ({
    performs: false,
    investigationOpenedOn: '2026-12-04',
    state: 'decided',
    hasCommissions: false,
    allowed: [],
    clocks: [],
    person: { age },
    ...more,
  }) as unknown as Case;
const partsOf = (view: Case, permissions: readonly Permission[] = ['assistance:situation:read']) =>
  shownParts(view, (permission) => permissions.includes(permission)).map(({ part }) => part);

describe('the part of what is followed', () => {
  test.each([
    ['economic_assistance', true],
    ['disability', true],
    ['work', true],
    ['child_youth', false],
    ['adult_violence', false],
  ] as const)('in %s: %s', (area, isShown) => {
    expect(partsOf(aCase({ area })).includes('situation')).toBe(isShown);
  });

  test('is shown to nobody who may not read it, not before an investigation, and to no unit that performs', () => {
    const area = 'disability';
    expect(partsOf(aCase({ area }), [])).not.toContain('situation');
    expect(partsOf(aCase({ area, investigationOpenedOn: null }))).not.toContain('situation');
    expect(partsOf(aCase({ area, performs: true }))).not.toContain('situation');
  });
});

test('a child with LSS turns 18 no sooner than another child', () => {
  expect(partsOf(aCase({ area: 'disability' }, 10))).not.toContain('transition');
  expect(partsOf(aCase({ area: 'disability' }, 17))).toContain('transition');
  expect(partsOf(aCase({ area: 'disability' }, 20))).not.toContain('transition');
});
