import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Problem, type SaveDraft, type SavedDraft, ServerAway } from '../../api/index.ts';
import { DraftKeeper, type DraftWords, type KeptDraft } from './draft-keeper.ts';

const EMPTY: DraftWords = {
  kind: null,
  eventOn: '',
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: '',
  corrects: null,
  correctionReason: '',
};

/** A server that keeps one text, takes as long as told, and can be away. */
class Server {
  readonly got: SaveDraft[] = [];
  answer: (body: SaveDraft) => SavedDraft | Error = (body) => ({
    draftId: body.draftId,
    version: body.version + 1,
    savedAt: '2026-12-04T08:00:00.000Z',
    parted: null,
    writers: [],
  });
  takes = 20;

  send = async (body: SaveDraft): Promise<SavedDraft> => {
    this.got.push(body);
    await new Promise((resolve) => setTimeout(resolve, this.takes));
    const answer = this.answer(body);
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

let server: Server;
let keeper: DraftKeeper;
let states: KeptDraft[];
beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  states = [];
  keeper = new DraftKeeper(
    'a case',
    { draftId: 'a draft', words: EMPTY, version: 0, savedAt: null },
    server.send,
    (state) => states.push(state),
  );
});
afterEach(() => vi.useRealTimers());

const sentTexts = () => server.got.map((body) => body.text);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('saving', () => {
  test('waits until the keys are quiet', async () => {
    keeper.change({ text: 'a' });
    await pass(1_000);
    keeper.change({ text: 'ab' });
    await pass(1_000);
    expect(sentTexts()).toEqual([]);
    expect(keeper.state.isSaved).toBe(false);
    await pass(600);
    expect(sentTexts()).toEqual(['ab']);
    expect(keeper.state).toMatchObject({ isSaved: true, version: 1, savedAt: '2026-12-04T08:00:00.000Z' });
  });

  test('comes within four seconds however fast somebody types', async () => {
    for (let i = 0; i < 50; i++) {
      keeper.change({ text: 'x'.repeat(i + 1) });
      await pass(100);
    }
    expect(server.got.length).toBeGreaterThan(0);
    expect(sentTexts()[0]?.length).toBeLessThanOrEqual(41);
  });

  test('goes one at a time, each upon the version before, and the last holds the last words', async () => {
    server.takes = 3_000;
    keeper.change({ text: 'a' });
    await pass(1_600);
    keeper.change({ text: 'ab' });
    await pass(2_000);
    expect(sentTexts()).toEqual(['a']);
    await pass(10_000);
    expect(server.got.map(({ version, text }) => [version, text])).toEqual([
      [0, 'a'],
      [1, 'ab'],
    ]);
    expect(keeper.state.isSaved).toBe(true);
  });

  test('happens at once when the field is left, and nothing is sent when nothing is new', async () => {
    keeper.change({ text: 'a' });
    const done = keeper.flush();
    await pass(20);
    await done;
    await keeper.flush();
    await pass(20_000);
    expect(sentTexts()).toEqual(['a']);
  });
});

describe('when the server is away', () => {
  test('it tries again with the latest words until it is there', async () => {
    const { answer } = server;
    server.answer = () => new ServerAway('no answer');
    keeper.change({ text: 'a' });
    await pass(2_000);
    expect(keeper.state).toMatchObject({ isAway: true, isSaved: false });
    keeper.change({ text: 'ab' });
    await pass(30_000);
    expect(keeper.state.isAway).toBe(true);
    expect(keeper.state.words.text).toBe('ab');
    server.answer = answer;
    await pass(11_000);
    expect(keeper.state).toMatchObject({ isAway: false, isSaved: true, version: 1 });
    expect(sentTexts().at(-1)).toBe('ab');
  });

  test('a refusal is shown, keeps the words, and the next letter tries anew', async () => {
    const { answer } = server;
    server.answer = () => new Problem({ status: 404, code: 'NOT_FOUND', title: 'Finns inte' });
    keeper.change({ text: 'a' });
    await pass(2_000);
    expect(keeper.state).toMatchObject({ isSaved: false, refused: { status: 404 }, words: { text: 'a' } });
    await pass(60_000);
    expect(server.got).toHaveLength(1);
    server.answer = answer;
    keeper.change({ text: 'ab' });
    await pass(2_000);
    expect(keeper.state).toMatchObject({ isSaved: true, refused: null });
  });
});

describe('another window', () => {
  test('has written: this one goes on in a draft of its own, as another writer', async () => {
    const { answer } = server;
    const before = keeper.writerId;
    server.answer = (body) => ({
      ...(answer(body) as SavedDraft),
      draftId: body.writerId,
      version: 1,
      parted: 'written_elsewhere',
    });
    keeper.change({ text: 'a' });
    await pass(2_000);
    expect(keeper.state).toMatchObject({
      draftId: before,
      version: 1,
      parted: 'written_elsewhere',
      isSaved: true,
    });
    expect(keeper.writerId).not.toBe(before);
    server.answer = answer;
    keeper.change({ text: 'ab' });
    await pass(2_000);
    expect(server.got.at(-1)).toMatchObject({ draftId: before, version: 1, writerId: keeper.writerId });
    expect(keeper.state.parted).toBe('written_elsewhere');
  });

  test('is read from the server when nothing unsaved is here, and never over unsaved words', async () => {
    const newer = {
      words: { ...EMPTY, text: 'från det andra' },
      version: 4,
      savedAt: '2026-12-04T08:05:00.000Z',
    };
    keeper.change({ text: 'mitt' });
    keeper.adopt(newer);
    expect(keeper.state.words.text).toBe('mitt');
    await pass(2_000);
    keeper.adopt(newer);
    expect(keeper.state).toMatchObject(newer);
    keeper.adopt({ ...newer, version: 3, words: EMPTY });
    expect(keeper.state.words.text).toBe('från det andra');
  });
});

describe('signing', () => {
  test('waits for what is on its way and stops the saving; when it does not come about, saving goes on', async () => {
    server.takes = 500;
    keeper.change({ text: 'a' });
    await pass(1_600);
    keeper.change({ text: 'ab' });
    const stopped = keeper.stop();
    await pass(500);
    await stopped;
    await pass(20_000);
    expect(sentTexts()).toEqual(['a']);
    keeper.goOn();
    await pass(1_000);
    expect(sentTexts()).toEqual(['a', 'ab']);
  });
});
