import { describe, expect, test } from 'vitest';
import { textTemplateWords } from '../../texts/text-template.ts';
import { type Documented, fits, sourceFault, tellsAny, withoutNames } from './sources.ts';
import { defaultTemplate, type Heading, templateFault } from './template.ts';
import { HeadingArea, HeadingKind } from './text-codes.ts';
import { type SectionStanding, SIGNING_HINDRANCES, signingHindrances, textDigest } from './written.ts';

const template = defaultTemplate(textTemplateWords);
const heading = (key: string): Heading => {
  const found = template.find((h) => h.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('the headings that the product comes with', () => {
  test('may be set as they are, have a place for each kind, and speak of every area', () => {
    expect(templateFault(template)).toBeNull();
    expect(new Set(template.map((h) => h.kind))).toEqual(new Set(HeadingKind.options));
    expect(new Set(template.flatMap((h) => h.areas))).toEqual(new Set(HeadingArea.options));
    expect(template.every((h) => h.title !== '' && h.help !== '')).toBe(true);
  });

  // SoL 20 kap. and SOSFS 2014:5: the child's view, the assessment and the proposal are never left out.
  test.each(['child_view', 'guardians_view', 'child_assessed', 'risk_assessed', 'proposal'])(
    'demand something under %s',
    (key) => expect(heading(key).required).toBe(true),
  );
});

describe('a template is refused', () => {
  const without = (kind: HeadingKind) => template.filter((h) => h.kind !== kind);
  test.each([
    ['with one key twice', [...template, { ...heading('how'), title: 'En annan' }], 'heading_twice'],
    ['with one title twice', [...template, { ...heading('how'), key: 'how2' }], 'heading_twice'],
    ...HeadingKind.options.map((kind) => [`without ${kind}`, without(kind), 'heading_kind_missing'] as const),
    ['when it demands nothing', template.map((h) => ({ ...h, required: false })), 'nothing_required'],
  ] as const)('%s', (_what, headings, code) => {
    expect(templateFault(headings)).toEqual({ field: 'headings', code });
  });
});

describe('facts, what others say and assessments are kept apart (SOSFS 2014:5 4 kap.)', () => {
  test.each([
    ['fact', ['facts']],
    ['contact', ['facts', 'own_view']],
    ['statement', ['statements', 'own_view']],
    ['assessment', ['assessment', 'proposal']],
  ] as const)('a %s goes under %j alone', (nature, kinds) => {
    expect(HeadingKind.options.filter((kind) => fits(nature, kind))).toEqual(kinds);
  });

  const told: Documented = {
    kind: 'entry',
    id: 'a',
    nature: 'statement',
    day: '2026-11-20',
    saidBy: 'Rut Ekdala',
    author: 'Siv Rönnfors',
    text: 'Alva är ofta borta.',
    corrected: false,
  };
  const ref = { kind: 'entry', id: 'a' } as const;
  test.each([
    ['documented, of the right kind', [ref], [], 'statements', null],
    ['not documented in the case', [{ kind: 'entry', id: 'b' }], [], 'statements', 'unknown_source'],
    ['of another kind', [ref], [], 'assessment', 'source_of_other_kind'],
    ['that it had already', [ref], [ref], 'assessment', null],
    [
      'known by its id but of another part',
      [{ kind: 'report', id: 'a' }],
      [],
      'statements',
      'unknown_source',
    ],
  ] as const)('a source %s', (_what, wanted, had, kind, code) => {
    expect(sourceFault(wanted, had, [told], kind)?.code ?? null).toBe(code);
  });
});

describe('who a shielded reporter is (OSL 26:5)', () => {
  const names = ['Sture Lindhag', '070-174 06 06'];
  test.each([
    ['Sture Lindhag ringde.', '▮▮▮ ringde.'],
    ['Enligt STURE LINDHAGS anmälan, tel. 070-174 06 06', 'Enligt ▮▮▮ anmälan, tel. ▮▮▮'],
    ['En granne ringde.', 'En granne ringde.'],
  ])('%s', (text, without) => {
    expect(withoutNames(text, names)).toBe(without);
    expect(tellsAny(text, names)).toBe(text !== without);
  });
  test('nothing is sought when nobody is shielded', () => {
    expect(withoutNames('Sture Lindhag', [])).toBe('Sture Lindhag');
    expect(tellsAny('Sture Lindhag', [])).toBe(false);
  });
});

describe('what keeps the text from being signed', () => {
  const headings = [heading('reason'), heading('child_told'), heading('proposal')];
  const section = (key: string, other: Partial<SectionStanding> = {}): SectionStanding => ({
    heading: key,
    text: 'Så var det.',
    sources: [{ kind: 'entry', id: 'a' }],
    parted: 0,
    tellsShielded: false,
    isBeingWritten: false,
    ...other,
  });
  const ready = headings.map((h) => section(h.key));
  const withOne = (key: string, other: Partial<SectionStanding>) =>
    ready.map((s) => (s.heading === key ? { ...s, ...other } : s));

  test('nothing, when all is there', () => {
    expect(signingHindrances(headings, ready, [])).toEqual([]);
  });
  test('a heading that is not demanded may be empty', () => {
    expect(signingHindrances(headings, withOne('child_told', { text: '', sources: [] }), [])).toEqual([]);
  });

  const TABLE = [
    ['HEADING_EMPTY', 'reason', { text: ' \n' }],
    ['SOURCE_MISSING', 'child_told', { sources: [] }],
    ['TEXT_PARTED', 'proposal', { parted: 1 }],
    ['SHIELDED_NAMED', 'reason', { tellsShielded: true }],
    ['CO_WRITER_WRITING', 'reason', { isBeingWritten: true }],
  ] as const;
  test.each(TABLE)('%s under %s', (hindrance, key, other) => {
    expect(signingHindrances(headings, withOne(key, other), [])).toEqual([{ hindrance, heading: key }]);
  });
  test('a correction that has got no answer, and not an own view', () => {
    const views = [
      { kind: 'own_view', heading: null, answered: false },
      { kind: 'correction', heading: 'reason', answered: true },
      { kind: 'correction', heading: 'child_told', answered: false },
    ] as const;
    expect(signingHindrances(headings, ready, views)).toEqual([
      { hindrance: 'CORRECTION_UNANSWERED', heading: 'child_told' },
    ]);
  });
  test('every hindrance has its row here', () => {
    expect([...TABLE.map(([hindrance]) => hindrance), 'CORRECTION_UNANSWERED'].sort()).toEqual(
      [...SIGNING_HINDRANCES].sort(),
    );
  });
});

describe('the digest', () => {
  const signed = {
    tenantId: 't',
    signedId: 's',
    caseId: 'c',
    addsTo: null,
    body: '{}',
    heading: null,
    reason: null,
    signedAt: new Date('2026-11-20T08:15:00.123Z'),
    authorName: 'Siv Rönnfors',
    authorTitle: 'Socialsekreterare',
  };
  const whole = textDigest(signed).toString('hex');
  test.each([
    { tenantId: 'u' },
    { signedId: 'u' },
    { caseId: 'u' },
    { addsTo: 's' },
    { body: '{ }' },
    { heading: 'how' },
    { reason: 'x' },
    { signedAt: new Date('2026-11-20T08:15:00.124Z') },
    { authorName: 'Siv' },
    { authorTitle: 'Chef' },
  ])('changes with %j', (other) => {
    expect(textDigest({ ...signed, ...other }).toString('hex')).not.toBe(whole);
  });
});
