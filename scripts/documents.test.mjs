import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seats } from '../src/app/demo/names.ts';
import { furtherSeats } from '../src/app/demo/staff.ts';
import { operations } from '../src/app/modules.ts';
import * as adultCodes from '../src/modules/adults/domain/codes.ts';
import {
  AssistanceArea,
  DecisionReviewOutcome,
  EvictionChildren,
  EvictionSender,
  MemberRelation,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  SituationPlanOutcome,
  SituationPlanStanding,
} from '../src/modules/assistance/index.ts';
import * as codes from '../src/modules/casework/domain/codes.ts';
import {
  BodyKind,
  ItemOutcome,
  ItemState,
  MeetingState,
} from '../src/modules/casework/domain/committee/committee.ts';
import { CustodyKind, CustodyOutcome, CustodyStep } from '../src/modules/casework/domain/custody/custody.ts';
import * as decision from '../src/modules/casework/domain/decision/decision.ts';
import * as delegationOrder from '../src/modules/casework/domain/decision/delegation-order.ts';
import * as investigationCodes from '../src/modules/casework/domain/investigation/codes.ts';
import * as conclusion from '../src/modules/casework/domain/investigation/conclusion.ts';
import * as reopening from '../src/modules/casework/domain/investigation/reopening.ts';
import * as textCodes from '../src/modules/casework/domain/investigation/text-codes.ts';
import {
  LetterKind,
  LetterLang,
  LetterParty,
  LetterRoute,
  LetterWay,
} from '../src/modules/casework/domain/letters/letter.ts';
import * as personCodes from '../src/modules/casework/domain/person-codes.ts';
import * as preliminary from '../src/modules/casework/domain/preliminary.ts';
import * as secrecyCodes from '../src/modules/casework/domain/secrecy-codes.ts';
import { decisionFigureTexts } from '../src/modules/casework/texts/decision-figures.ts';
import { figureTexts } from '../src/modules/casework/texts/figures.ts';
import * as fileDecisions from '../src/modules/casework/texts/file/decision-words.ts';
import { caseEvent } from '../src/modules/casework/texts/file/event-words.ts';
import * as fileIntake from '../src/modules/casework/texts/file/intake-words.ts';
import * as fileInvestigation from '../src/modules/casework/texts/file/investigation-words.ts';
import * as releasePaper from '../src/modules/casework/texts/file/release-words.ts';
import { groupTexts } from '../src/modules/casework/texts/groups.ts';
import {
  CheckAnswer,
  ControlResult,
  Frequency,
  Handling,
  OccasionStanding,
  Remaining,
  RiskLevel,
} from '../src/modules/control/index.ts';
import {
  CommissionState,
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  Identity,
  MeasurePoint,
  NoFinalFollowUp,
  PlanDuty,
  PlanParty,
  PlanStanding,
  PublishedGroup,
  Regime,
  ReportedAs,
  ReviewOutcome,
  ScaleDirection,
  ServiceAge,
  ServiceCorrection,
  ServiceForm,
} from '../src/modules/interventions/index.ts';
import {
  AfterCare,
  CareBasis,
  CareEnd,
  HomeForm,
  LimitKind,
  Organiser,
  PlanMark,
} from '../src/modules/placements/index.ts';
import * as adultWords from '../web/src/app/sv/adult-situation.ts';
import { afterDecision } from '../web/src/app/sv/after-decision.ts';
import * as assessmentWords from '../web/src/app/sv/assessments.ts';
import * as assistanceWords from '../web/src/app/sv/assistance.ts';
import * as catalogueWords from '../web/src/app/sv/catalogue.ts';
import * as words from '../web/src/app/sv/codes.ts';
import * as committeeWords from '../web/src/app/sv/committee.ts';
import * as controlWords from '../web/src/app/sv/control.ts';
import * as custodyWords from '../web/src/app/sv/custody.ts';
import * as decisionWords from '../web/src/app/sv/decisions.ts';
import * as delegationWords from '../web/src/app/sv/delegation.ts';
import * as followUpWords from '../web/src/app/sv/follow-ups.ts';
import * as planWords from '../web/src/app/sv/implementation-plan.ts';
import * as interventionWords from '../web/src/app/sv/interventions.ts';
import * as investigationWords from '../web/src/app/sv/investigation-codes.ts';
import * as letterWords from '../web/src/app/sv/letters.ts';
import { loggedOperation } from '../web/src/app/sv/log.ts';
import * as openServiceWords from '../web/src/app/sv/open-service.ts';
import { yesNo } from '../web/src/app/sv/parts.ts';
import * as placementWords from '../web/src/app/sv/placements.ts';
import { preliminary as preliminaryWords } from '../web/src/app/sv/preliminary.ts';
import * as publishedWords from '../web/src/app/sv/published.ts';
import { release as releaseWords } from '../web/src/app/sv/releases.ts';
import * as secrecyWords from '../web/src/app/sv/secrecy.ts';
import * as standpointWords from '../web/src/app/sv/standpoints.ts';
import * as statementWords from '../web/src/app/sv/statements.ts';
import * as textWords from '../web/src/app/sv/text.ts';
import { ROOT } from './lib/root.mjs';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const text = read('docs/ordlista.md');

/** The rows of the list headed "### Name: …": code → Swedish word. */
const listOf = (name) => {
  const [, section = ''] = text.split(new RegExp(`^### ${name}: .*$`, 'm'));
  const rows = section.split(/^#/m)[0].matchAll(/^\| `(\w+)` \| ([^|]+?) \|/gm);
  return Object.fromEntries([...rows].map(([, code, word]) => [code, word]));
};

const optionsOf = new Map(
  Object.entries({
    ...codes,
    ...adultCodes,
    ...personCodes,
    ...preliminary,
    ...conclusion,
    ...decision,
    ...delegationOrder,
    AssistanceArea,
    DecisionReviewOutcome,
    EvictionChildren,
    EvictionSender,
    MemberRelation,
    MonthChannel,
    MonthOutcome,
    PeriodEndReason,
    PlanKind,
    SituationPlanOutcome,
    SituationPlanStanding,
    Regime,
    GoalAttainment,
    FollowUpOutcome,
    MeasurePoint,
    ScaleDirection,
    EndReason,
    NoFinalFollowUp,
    Identity,
    ReportedAs,
    PublishedGroup,
    HomeForm,
    CareBasis,
    Organiser,
    CareEnd,
    LimitKind,
    PlanMark,
    AfterCare,
    ServiceAge,
    ServiceForm,
    ServiceCorrection,
    CommissionState,
    PlanDuty,
    PlanParty,
    PlanStanding,
    ReviewOutcome,
    BodyKind,
    MeetingState,
    ItemState,
    ItemOutcome,
    CustodyKind,
    CustodyStep,
    CustodyOutcome,
    LetterKind,
    LetterLang,
    LetterParty,
    LetterRoute,
    LetterWay,
    CheckAnswer,
    ControlResult,
    Frequency,
    Handling,
    OccasionStanding,
    Remaining,
    RiskLevel,
    ...reopening,
    ...secrecyCodes,
    ...textCodes,
    ...investigationCodes,
  }),
);
const shown = new Map([
  ...Object.entries(words),
  ...Object.entries(secrecyWords),
  ...Object.entries(textWords),
  ...Object.entries(investigationWords),
  ...Object.entries(delegationWords),
  ...Object.entries(decisionWords),
  ...Object.entries(catalogueWords),
  ...Object.entries(assistanceWords),
  ['publishedGroup', publishedWords.publishedGroup],
  ['serviceAge', openServiceWords.age],
  ['serviceForm', openServiceWords.form],
  ['serviceCorrection', openServiceWords.correction],
  ...Object.entries(interventionWords),
  ...Object.entries(followUpWords),
  ...Object.entries(planWords),
  ...Object.entries(committeeWords),
  ...Object.entries(custodyWords),
  ...Object.entries(letterWords),
  ...Object.entries(placementWords),
  ...Object.entries(adultWords),
  ...Object.entries(controlWords),
]);
const lists = [...optionsOf.keys()].filter((name) => /^[A-Z][a-z]/.test(name));

describe('the word list', () => {
  it('knows the code lists by name', () => {
    expect(lists).toContain('Worry');
  });

  it.each(lists)('has the codes of %s, with the words that the screen shows', (name) => {
    expect(listOf(name)).toEqual(shown.get(name[0].toLowerCase() + name.slice(1)));
    expect(Object.keys(listOf(name))).toEqual([...optionsOf.get(name).options]);
  });
});

describe('the figures', () => {
  it('call kinds of reporter and ways in what the screens call them', () => {
    expect(groupTexts.category).toEqual(shown.get('reporterCategory'));
    expect(groupTexts.channel).toEqual(shown.get('channel'));
  });
  it('call problems and where they were coded what the screens call them', () => {
    expect(figureTexts.problem).toEqual(shown.get('worry'));
    expect(figureTexts.codingSource).toEqual(shown.get('codingSource'));
  });
  it('call what decisions are counted by what the screens call it', () => {
    const { kind, law, level, result, answer } = decisionFigureTexts;
    expect({ kind, law, level, result, answer }).toEqual({
      kind: shown.get('decisionKind'),
      law: shown.get('decisionLaw'),
      level: shown.get('deciderLevel'),
      result: shown.get('decisionResult'),
      answer: shown.get('courtAnswer'),
    });
  });
  it('divide by the ages that the word list has', () => {
    expect(listOf('AgeGroup')).toEqual(groupTexts.age_group);
  });
});

describe('the file that is let out', () => {
  const { clock_missed: _ofClocks, ...timelineKind } = words.timelineKind;
  const onScreen = new Map([
    ...shown,
    ...Object.entries(assessmentWords),
    ...Object.entries(standpointWords),
    ...Object.entries(statementWords),
    ['yesNo', yesNo],
    ['alarmed', preliminaryWords.alarmed],
    ['caseClosing', afterDecision.closing.reasons],
    ['caseEvent', timelineKind],
  ]);
  const onPaper = Object.entries({ ...fileIntake, ...fileInvestigation, ...fileDecisions, caseEvent });

  it.each(onPaper)('says %s as the screens do', (name, said) => {
    expect(said).toEqual(onScreen.get(name));
  });
  it('is refused, reserved and appealed in the words that the screen shows', () => {
    const { title: _paper, fileName: _name, law, ...refusal } = releasePaper.refusal;
    const { title: _heading, law: lawOnScreen, ...decision } = releaseWords.decision;
    expect(refusal).toEqual(Object.fromEntries(Object.keys(refusal).map((key) => [key, decision[key]])));
    expect(law(['OSL 26:1', 'OSL 10:3'])).toBe(lawOnScreen(['OSL 26:1', 'OSL 10:3']));
    expect(releasePaper.reservation).toEqual(releaseWords.reservation);
  });
});

describe('the log', () => {
  it.each(operations.map((operation) => operation.name))('says in Swedish what %s did', (name) => {
    expect(loggedOperation(name)).not.toBe(name);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('names everybody whom one can be in the demo, and nobody else', () => {
    const rows = [...readme.matchAll(/^\| [^|]+ \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)].map(
      ([, who, what]) => `${who}, ${what}`,
    );
    const shown = [...seats, ...furtherSeats.filter(({ hint }) => hint !== '')];
    const holders = shown.filter(({ holder }) => holder !== null && holder.leftDaysAgo === undefined);
    expect(rows.slice(1)).toEqual(
      holders.map(({ holder, title }) => `${holder.givenName} ${holder.familyName}, ${title}`),
    );
  });

  it('names every setting that is read, and no other', () => {
    const config = read('src/app/config.ts');
    const [, schema = ''] = config.split('const Environment = z.object({');
    const single = [...schema.split('});')[0].matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
    // And those that each municipality of an installation has one of: NAME and NAME_<SHORT NAME>.
    const families = [...config.matchAll(/\/\^([A-Z_]+)\(_\[/g)].map(([, name]) => name);
    const settings = [...single, ...families];
    const [, table = ''] = readme.split('## Settings');
    const named = [...table.split('`/healthz`')[0].matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) =>
      names.match(/[A-Z_]+/g),
    );
    expect(named.sort()).toEqual(settings.sort());
  });

  it('names commands that there are', () => {
    const sources = readdirSync(join(ROOT, 'src/cli')).filter((name) => name.endsWith('.ts'));
    const registered = sources
      .flatMap((name) => [...read(`src/cli/${name}`).matchAll(/\.(?:command|alias)\('([a-z-]+)/g)])
      .map(([, word]) => word);
    const [, section = ''] = readme.split('## In earnest');
    const named = [...section.matchAll(/^npx samsyn ([a-z-]+)/gm)].map(([, word]) => word);
    expect(named).toContain('verify-trail');
    expect(named.filter((word) => !registered.includes(word))).toEqual([]);
  });
});

describe('the told cases', () => {
  const demo = read('docs/demo.md');
  const told = demo
    .split(/^## /m)
    .slice(1)
    .filter((part) => /^\d/.test(part));
  const everybody = [...seats, ...furtherSeats];

  it('are nine, each with who, what happens and what to see', () => {
    expect(told).toHaveLength(9);
    for (const part of told) {
      for (const heading of ['Vem', 'Vad som händer', 'Vad du ska se'])
        expect(part).toContain(`**${heading}:**`);
    }
  });

  it.each(told.map((part) => [part.split('\n')[0], part]))(
    '%s is tested by a scenario that there is',
    (_, part) => {
      const [, file, title] = /\*\*Prövas av:\*\* \[(\S+)\]\(\S+\), "([^"]+)"/.exec(part) ?? [];
      expect(read(file)).toContain(`test('${title}'`);
    },
  );

  it('are those of people whom one can be', () => {
    const names = [...demo.matchAll(/[Ll]ogga (?:i stället )?in som \*([^*]+)\*/g)].map(([, name]) => name);
    const holders = everybody.map(({ holder }) => `${holder?.givenName} ${holder?.familyName}`);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !holders.includes(name))).toEqual([]);
  });

  it('say the day and the size that the snapshot is made with', () => {
    const snapshot = read('scripts/lib/snapshot.mjs');
    expect(snapshot).toContain("'2026-12-07T08:30:00+01:00'");
    expect(demo).toContain('måndag 7 december 2026, kl. 8.30');
    const [, cases] = /const CASES = (\d+);/.exec(snapshot) ?? [];
    expect(demo).toContain(`${cases} öppna ärenden`);
    const atWork = everybody.filter(({ holder }) => holder && holder.leftDaysAgo === undefined);
    expect(demo).toContain(`${atWork.length} medarbetare`);
  });
});

it('the architecture names every part', () => {
  const architecture = read('ARCHITECTURE.md');
  const parts = ['platform', 'core', 'modules'].flatMap((layer) => readdirSync(join(ROOT, 'src', layer)));
  expect(parts.filter((part) => !architecture.includes(`${part}/`))).toEqual([]);
});

it('every link between the documents leads somewhere', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/ordlista.md',
    'docs/demo.md',
  ];
  const records = readdirSync(join(ROOT, 'docs/adr')).map((name) => `docs/adr/${name}`);
  const broken = [...documents, ...records].flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .filter(([, target]) => !existsSync(join(ROOT, dirname(file), target)))
      .map(([, target]) => `${file} → ${target}`),
  );
  expect(broken).toEqual([]);
});
