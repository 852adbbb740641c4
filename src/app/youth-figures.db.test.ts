import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aCase, aChild } from '#modules/casework/testing';
import { identifyRiskChild, offerTalk, recordNotice, recordTalk } from '#modules/youth';
import { aYouthWorld } from '#modules/youth/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, showCount } from './modules.ts';
import { groupsInWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();
const T3 = '2026-T3';

async function aBoard() {
  const y = await aYouthWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: y.w.now });
  const show = (measureId: string, by?: string, actor: Actor = y.w.berit) =>
    runner.run(showCount, actor, { measureId, period: T3, ...(by && { by }) });
  /** A case of Siv's about a child of that age. */
  const caseOf = async (birthDate: string): Promise<string> => {
    const { caseId } = await aCase(y.w)
      .reported({ children: [aChild({ birthDate, givenName: `Barn ${newId().slice(0, 4)}` })] })
      .assessed()
      .opened(y.w.siv)
      .build();
    return caseId;
  };
  return { y, runner, show, caseOf };
}

describe('talks within 48 hours, counted by hand', () => {
  /** Five notices: held in time with the police, held in time without, held late, declined, and one whose 48 hours run still. */
  async function five() {
    const { y, runner, show, caseOf } = await aBoard();
    const { siv } = y.w;
    const run = runner.run;
    const noticed = async (receivedAt: string, other: object = {}) => {
      const caseId = await caseOf('2012-03-04');
      const noticeId = newId();
      y.w.at(receivedAt);
      await run(recordNotice, siv, {
        caseId,
        recordId: noticeId,
        receivedAt: `${receivedAt}:00+01:00`,
        source: 'police',
        offence: 'theft',
        suspicion: 'suspected',
        firstOffence: 'yes',
        ...other,
      });
      return { caseId, noticeId };
    };
    const held = async (of: { caseId: string; noticeId: string }, at: string, police: boolean) => {
      y.w.at(at);
      await run(recordTalk, siv, {
        ...of,
        recordId: newId(),
        heldAt: `${at}:00+01:00`,
        guardians: 'all',
        police,
        ...(police ? {} : { policeWhyNot: 'not_asked' as const }),
        outcome: 'nothing_more',
        text: 'Vi talade om vad som hände.',
      });
    };
    // a: due on 22 Nov, held on the last minute with the police.
    await held(await noticed('2026-11-20T10:00'), '2026-11-22T10:00', true);
    // b: due on 25 Nov, held in time without the police.
    await held(await noticed('2026-11-23T10:00', { source: 'school' }), '2026-11-24T10:00', false);
    // c: due on 1 Dec though it came in November; held two days late, and never offered in time.
    await held(await noticed('2026-11-29T10:00'), '2026-12-03T10:00', true);
    // d: due on 6 Dec; offered in time and declined.
    const d = await noticed('2026-12-04T10:00');
    y.w.at('2026-12-04T12:00');
    await run(offerTalk, siv, {
      ...d,
      recordId: newId(),
      offeredAt: '2026-12-04T12:00:00+01:00',
      offeredTo: 'both',
      way: 'phone',
      answer: 'declined',
      declinedWhy: 'denies',
    });
    // e: due on 12 Dec; the days are counted to the 10th.
    await noticed('2026-12-10T10:00');
    y.w.at('2026-12-11T09:00');
    return { y, runner, show };
  }

  test('held within 48 hours: two of the four whose hours have run, by the month in which they ran out', async () => {
    const { show } = await five();
    const answer = await show('talks-in-time', 'held');
    expect(shareInWords(answer.total)).toBe('2/4');
    expect(monthsInWords(answer)).toBe('– – 2/2 0/2');
    expect(groupsInWords(answer)).toEqual(['Hållet inom 48 timmar: 2', 'Hållet senare: 1', 'Inte hållet: 1']);
  });

  test('offered: those that were held count as offered when they were held, so three of four', async () => {
    const { show } = await five();
    expect(shareInWords((await show('talks-offered')).total)).toBe('3/4');
  });

  test('with the police: two of the three that were held, in time or later', async () => {
    const { show } = await five();
    const answer = await show('talks-with-police', 'police');
    expect(shareInWords(answer.total)).toBe('2/3');
    expect(groupsInWords(answer)).toEqual(['Med polis: 2', 'Utan polis: 1', 'Inget samtal: 1']);
  });

  test('the rows behind are those of the cases that the manager may see', async () => {
    const { y, runner } = await five();
    const rows = await runner.run(countRows, y.w.berit, {
      measureId: 'talks-in-time',
      period: T3,
      unitId: y.w.siv.unitId ?? '',
      by: 'held',
      key: 'late',
    });
    expect(rows.rows.map((r) => r.on)).toEqual(['2026-12-01']);
  });
});

test('children at risk: offered and received told apart, by the day on which they became known', async () => {
  const { y, show, caseOf, runner } = await aBoard();
  const at = async (identifiedOn: string, stage: string) => {
    const caseId = await caseOf('2015-03-04');
    const recordId = newId();
    y.w.at('2026-12-11T09:00');
    await runner.run(identifyRiskChild, y.w.siv, {
      caseId,
      recordId,
      identifiedOn,
      knownBy: 'school',
      text: 'Är ute sent.',
    });
    // How it stands by what has been recorded is for risk-children.db.test.ts to show.
    await t.pool.query('update youth.risk_figure set stage = $2 where risk = $1', [recordId, stage]);
  };
  await at('2026-10-05', 'received');
  await at('2026-10-20', 'accepted');
  await at('2026-11-01', 'declined');
  await at('2026-11-15', 'identified');
  await at('2026-12-01', 'received');
  const offered = await show('risk-children-offered', 'stage');
  expect(shareInWords(offered.total)).toBe('4/5');
  expect(monthsInWords(offered)).toBe('– 2/2 1/2 1/1');
  const received = await show('risk-children-received', 'stage');
  expect(shareInWords(received.total)).toBe('2/5');
  expect(groupsInWords(received)).toEqual([
    'Inte erbjudet: 1',
    'Erbjudet, inget svar: 0',
    'Tackat nej: 1',
    'Tackat ja, inte börjat: 1',
    'Har fått stöd: 2',
  ]);
});
