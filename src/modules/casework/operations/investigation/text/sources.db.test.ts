import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { investigationText } from '../../../read/investigation/text/text.ts';
import {
  aCase,
  asRead,
  aText,
  aWorld,
  FRIDAY,
  type MadeCase,
  refusal,
  typedUnder,
} from '../../../testing/index.ts';
import { recordChildTalk } from '../record-child-talk.ts';
import { recordRiskAssessment } from '../record-risk-assessment.ts';
import { saveSection } from './save-section.ts';
import { signInvestigationText } from './sign-text.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
let made: MadeCase;
beforeEach(async () => {
  w.at(FRIDAY);
  made = await aCase(w).assessed().opened(w.siv).build();
});

const read = () => w.run(investigationText, w.siv, { caseId: made.caseId });
const documented = async (kind: string) => (await read()).documented.filter((d) => d.kind === kind);
const put = async (heading: string, kind: 'entry' | 'child_talk' | 'risk_assessment', id: string) =>
  w.run(
    saveSection,
    w.siv,
    typedUnder(await read(), heading, 'Det här har vi hämtat.', { sources: [{ kind, id }] }),
  );
const OTHER_KIND = { fields: ['sources: source_of_other_kind'] };

const talk = (changes: object = {}) => ({
  caseId: made.caseId,
  talkId: newId(),
  held: true,
  heldOn: '2026-11-19',
  heldTime: '14:00',
  place: 'Norrängens skola',
  childName: 'Alva',
  alone: true,
  interpreter: true,
  language: 'somaliska',
  ownWords: '”Jag vill bo hos mormor.”',
  ...changes,
});
const assessment = (changes: object = {}) => ({
  caseId: made.caseId,
  assessmentId: newId(),
  instrument: 'audit',
  assessedOn: '2026-11-19',
  about: 'guardian' as const,
  aboutName: 'Petra Norrgren',
  level: 'moderate' as const,
  summary: 'Dricker mest på helgerna.',
  ...changes,
});

describe('a conversation with the child', () => {
  test('is fetched as a fact, and what the child said as how they see it', async () => {
    await aText(w, w.siv, made.caseId, 'begun');
    const { talkId, ...said } = talk();
    await w.run(recordChildTalk, w.siv, { ...said, talkId });
    expect(await documented('child_talk')).toEqual([
      {
        kind: 'child_talk',
        id: talkId,
        nature: 'fact',
        day: '2026-11-19',
        saidBy: null,
        author: expect.stringMatching(/^Siv Rönnfors, /),
        text: 'Samtal med barnet på egen hand kl. 14.00. Plats: Norrängens skola. Språk: somaliska. Med tolk.',
        corrected: false,
      },
    ]);
    expect(await documented('entry')).toMatchObject([
      { id: talkId, nature: 'contact', saidBy: 'Alva', text: '”Jag vill bo hos mormor.”' },
    ]);
    await put('how', 'child_talk', talkId);
    await put('child_view', 'entry', talkId);
    for (const heading of ['child_view', 'child_told', 'child_assessed'])
      expect(await refusal(put(heading, 'child_talk', talkId))).toMatchObject(OTHER_KIND);
  });

  test('that is not held is fetched with the reason', async () => {
    await aText(w, w.siv, made.caseId, 'begun');
    const { caseId } = made;
    await w.run(recordChildTalk, w.siv, {
      caseId,
      talkId: newId(),
      held: false,
      whyNot: 'Alva är två år.',
    });
    expect(await documented('child_talk')).toMatchObject([
      { nature: 'fact', day: '2026-11-20', text: 'Inget samtal med barnet har hållits. Alva är två år.' },
    ]);
  });
});

describe('a risk assessment', () => {
  test('is fetched as an assessment, and said to be corrected when it is', async () => {
    await aText(w, w.siv, made.caseId, 'begun');
    const { assessmentId, ...first } = assessment();
    await w.run(recordRiskAssessment, w.siv, { ...first, assessmentId });
    expect(await documented('risk_assessment')).toEqual([
      {
        kind: 'risk_assessment',
        id: assessmentId,
        nature: 'assessment',
        day: '2026-11-19',
        saidBy: null,
        author: 'Siv Rönnfors',
        text: 'AUDIT, om Petra Norrgren. Måttlig risk. Dricker mest på helgerna.',
        corrected: false,
      },
    ]);
    await put('risk_assessed', 'risk_assessment', assessmentId);
    for (const heading of ['how', 'child_told', 'child_view'])
      expect(await refusal(put(heading, 'risk_assessment', assessmentId))).toMatchObject(OTHER_KIND);
    await w.run(
      recordRiskAssessment,
      w.siv,
      assessment({ level: 'high', follows: { assessmentId, as: 'correction', reason: 'Fel nivå.' } }),
    );
    const now = await documented('risk_assessment');
    expect(now.map(({ id, corrected }) => [id === assessmentId, corrected]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('of another case can’t be drawn on', async () => {
    const other = await aCase(w).assessed().opened(w.siv).build();
    const { assessmentId, ...of } = assessment();
    await w.run(recordRiskAssessment, w.siv, { ...of, caseId: other.caseId, assessmentId });
    await aText(w, w.siv, made.caseId, 'begun');
    expect(await documented('risk_assessment')).toEqual([]);
    expect(await refusal(put('risk_assessed', 'risk_assessment', assessmentId))).toMatchObject({
      fields: ['sources: unknown_source'],
    });
  });
});

test('what they were stands in the signed text', async () => {
  const written = await aText(w, w.siv, made.caseId, 'written');
  const { talkId, ...said } = talk();
  const { assessmentId, ...judged } = assessment();
  await w.run(recordChildTalk, w.siv, { ...said, talkId });
  await w.run(recordRiskAssessment, w.siv, { ...judged, assessmentId });
  await put('how', 'child_talk', talkId);
  await put('risk_assessed', 'risk_assessment', assessmentId);
  expect(written.signed).toBeNull();
  const { signed } = await w.run(signInvestigationText, w.siv, asRead(await read()));
  const drawnOn = signed?.sections.flatMap((s) => s.sources.map(({ kind, day }) => [s.key, kind, day]));
  expect(drawnOn).toEqual([
    ['how', 'child_talk', '2026-11-19'],
    ['risk_assessed', 'risk_assessment', '2026-11-19'],
  ]);
});
