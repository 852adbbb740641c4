import { describe, expect, test } from 'vitest';
import { letterFieldNames as names } from '../../texts/letters/fields.ts';
import {
  addressingOf,
  type LetterFacts,
  mayCommunicateTo,
  mayWriteLetter,
  needsWhyAnyway,
} from './letter.ts';
import { fillLetter, letterTemplateFault } from './template.ts';

describe('how a letter goes', () => {
  const to = (changes: Partial<Parameters<typeof addressingOf>[1]> = {}) =>
    ({ party: 'guardian', protection: 'none', isShielded: false, ...changes }) as const;
  test.each([
    // Nothing is protected: by post, with the address.
    ['post', to(), { route: 'post', withAddress: true, withName: true }],
    ['by_hand', to(), { route: 'by_hand', withAddress: false, withName: true }],
    // OSL 22:1, a secrecy marking: nobody's address is printed; the Tax Agency has it.
    [
      'post',
      to({ party: 'person', protection: 'secrecy_marking' }),
      { route: 'forwarding', withAddress: false, withName: true },
    ],
    // Folkbokföringslagen 16 §: nor that of those who may live with the person.
    [
      'post',
      to({ protection: 'protected_registration' }),
      { route: 'forwarding', withAddress: false, withName: true },
    ],
    [
      'post',
      to({ party: 'representative', protection: 'protected_registration' }),
      { route: 'forwarding', withAddress: false, withName: true },
    ],
    // An authority has an address of its own.
    [
      'post',
      to({ party: 'authority', protection: 'protected_registration' }),
      { route: 'post', withAddress: true, withName: true },
    ],
    [
      'post',
      to({ party: 'court', protection: 'protected_registration' }),
      { route: 'post', withAddress: true, withName: true },
    ],
    // OSL 26:5: a shielded reporter stands in nothing that can be opened on the way.
    [
      'post',
      to({ party: 'reporter', isShielded: true }),
      { route: 'by_hand', withAddress: false, withName: false },
    ],
    ['digital_mail', to(), 'DIGITAL_MAIL_NOT_CONNECTED'],
  ] as const)('%s to %o', (way, whom, expected) => {
    expect(addressingOf(way, whom)).toEqual(expected);
  });
});

describe('somebody private is told what is proposed', () => {
  const safe = { isSafetyChecked: true, isUnsafe: false, isAgainst: false };
  test.each([
    [safe, null, false],
    // Nobody has judged yet: the notice may not go either.
    [{ ...safe, isSafetyChecked: false }, 'SAFETY_NOT_CHECKED', false],
    [{ ...safe, isUnsafe: true }, 'NOT_SAFE_TO_TELL', true],
    // OSL 26:1, 21:3: the protection is against them.
    [{ ...safe, isAgainst: true }, 'PROTECTED_AGAINST', true],
  ] as const)('%o: %s', (told, hindrance, isAskedWhy) => {
    expect(mayCommunicateTo(told)).toBe(hindrance);
    // FL 33: a party has the decision all the same, with why.
    expect(needsWhyAnyway('decision', told)).toBe(isAskedWhy);
    expect(needsWhyAnyway('file_cover', told)).toBe(false);
  });
});

describe('a letter can be written', () => {
  const facts: LetterFacts = {
    state: 'investigation',
    isSafetyChecked: true,
    hasDecision: true,
    mandatedReporter: true,
    isTellable: true,
    hasRelease: true,
  };
  test.each([
    // SoL 20:4: told that an investigation is opened, once it is judged safe.
    ['opening_notice', {}, null],
    ['opening_notice', { isSafetyChecked: false }, 'SAFETY_NOT_CHECKED'],
    ['opening_notice', { state: 'closed' }, 'NOT_INVESTIGATING'],
    // FL 25: before the decision, in an investigation.
    ['communication', { state: 'concluded' }, null],
    ['communication', { state: 'preliminary' }, 'NOT_INVESTIGATING'],
    ['information_request', { state: 'preliminary' }, 'NOT_INVESTIGATING'],
    // FL 33.
    ['decision', {}, null],
    ['decision', { hasDecision: false }, 'NO_DECISION'],
    ['custody_cover', { hasDecision: false }, 'NO_DECISION'],
    // SoL 19:6: the mandated reporter, when it is decided.
    ['feedback', {}, null],
    ['feedback', { mandatedReporter: false }, 'NOT_MANDATED'],
    ['feedback', { isTellable: false }, 'NOT_DECIDED'],
    ['file_cover', { hasRelease: false }, 'FILE_NOT_RELEASED'],
  ] as const)('%s when %o: %s', (kind, changes, expected) => {
    expect(mayWriteLetter(kind, { ...facts, ...changes })).toBe(expected);
  });
});

describe('a template', () => {
  const decision = 'Vi säger: {{beslut}}\n\n{{skäl}} {{lagrum}} {{beslutsdag}}\n\n{{överklagande}}';
  const fault = (body: string, title = 'Beslut') =>
    letterTemplateFault({ kind: 'decision', lang: 'sv', title, body }, names);

  test('may say what its letter holds, however the fields are spaced', () => {
    expect(fault(decision.replace('{{beslut}}', '{{  Beslut }}'))).toBeNull();
  });
  test.each([
    [`${decision} {{reportern}}`, { field: 'body', code: 'unknown_letter_field', name: 'reportern' }],
    // What a decision is not one without: FL 32, 33.
    [
      decision.replace('{{överklagande}}', ''),
      { field: 'body', code: 'letter_field_missing', name: 'överklagande' },
    ],
    [decision.replace('{{skäl}}', ''), { field: 'body', code: 'letter_field_missing', name: 'skäl' }],
    [`${decision} {{ett`, { field: 'body', code: 'letter_braces' }],
    ['  ', { field: 'body', code: 'letter_empty' }],
  ])('with %j is refused: %o', (body, expected) => {
    expect(fault(body)).toEqual(expected);
  });
  test('of feedback has no place for what the law does not let be told', () => {
    for (const field of ['personen', 'egen text', 'skäl', 'ärendenummer']) {
      expect(
        letterTemplateFault(
          { kind: 'feedback', lang: 'sv', title: 'Svar', body: `{{besked}} {{${field}}}` },
          names,
        ),
      ).toMatchObject({ code: 'unknown_letter_field', name: field });
    }
  });
});

describe('a filled letter', () => {
  const filled = (body: string, values: Parameters<typeof fillLetter>[1]) =>
    fillLetter({ title: 'Beslut om {{insats}}', body }, { decisionKind: 'öppenvård', ...values }, names);

  test('has headings, points, paragraphs and what must not be missed', () => {
    expect(filled('! Först\n# Varför\nRad ett\nrad två\n\nNytt\n- a\n- b', {})).toEqual({
      title: 'Beslut om öppenvård',
      blocks: [
        { kind: 'important', text: 'Först' },
        { kind: 'heading', text: 'Varför' },
        { kind: 'paragraph', text: 'Rad ett\nrad två' },
        { kind: 'paragraph', text: 'Nytt' },
        { kind: 'list', items: ['a', 'b'] },
      ],
    });
  });
  test('leaves out what is empty, and the heading over nothing', () => {
    expect(filled('Alltid\n# Skäl\n{{skäl}}\n# Slut\nHej', {}).blocks).toEqual([
      { kind: 'paragraph', text: 'Alltid' },
      { kind: 'heading', text: 'Slut' },
      { kind: 'paragraph', text: 'Hej' },
    ]);
  });
  test('takes values for words: no marks, no fields', () => {
    expect(
      filled('{{egen text}}', { freeText: '# Rubrik {{beslut}}\n\n- punkt', wording: 'hemligt' }).blocks,
    ).toEqual([
      { kind: 'paragraph', text: '# Rubrik {{beslut}}' },
      { kind: 'paragraph', text: '- punkt' },
    ]);
  });
  test('makes a point of each line', () => {
    expect(filled('- {{egen text}}', { freeText: 'Beslut\n- Utredning\n' }).blocks).toEqual([
      { kind: 'list', items: ['Beslut', 'Utredning'] },
    ]);
  });
});
