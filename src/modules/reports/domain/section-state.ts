import type { SectionState, SectionStep } from './codes.ts';

export const SECTION_HINDRANCES = [
  'SECTION_EMPTY',
  'SECTION_HANDED_IN',
  'SECTION_NOT_HANDED_IN',
  'SECTION_APPROVED',
] as const;
export type SectionHindrance = (typeof SECTION_HINDRANCES)[number];

type Taken =
  | { readonly ok: true; readonly state: SectionState }
  | { readonly ok: false; readonly hindrance: SectionHindrance };

const to = (state: SectionState): Taken => ({ ok: true, state });
const not = (hindrance: SectionHindrance): Taken => ({ ok: false, hindrance });

/**
 * What a step makes of a section. What is handed in is not written in until it has been returned; what is returned or approved has been handed
 * in. What was approved can be returned, until the board has decided.
 */
export function stepSection(
  { state, isEmpty }: { readonly state: SectionState; readonly isEmpty: boolean },
  step: SectionStep,
): Taken {
  const isOpen = state === 'not_begun' || state === 'writing' || state === 'returned';
  switch (step) {
    case 'begun':
      if (state === 'not_begun') return to('writing');
      // It stays returned, with the words why, until it is handed in anew.
      return isOpen ? to(state) : not(state === 'approved' ? 'SECTION_APPROVED' : 'SECTION_HANDED_IN');
    case 'handed_in':
      if (!isOpen) return not(state === 'approved' ? 'SECTION_APPROVED' : 'SECTION_HANDED_IN');
      return isEmpty ? not('SECTION_EMPTY') : to('handed_in');
    case 'returned':
      return isOpen ? not('SECTION_NOT_HANDED_IN') : to('returned');
    case 'approved':
      if (state === 'approved') return not('SECTION_APPROVED');
      return isOpen ? not('SECTION_NOT_HANDED_IN') : to('approved');
  }
}

/** Whether it can be written in. */
export const isOpen = (state: SectionState): boolean => stepSection({ state, isEmpty: false }, 'begun').ok;
