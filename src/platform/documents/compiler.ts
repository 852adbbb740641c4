import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '#platform/errors';

/** Milliseconds that one document may take; a letter takes ten. */
const LONGEST = 10_000;
/** Documents that wait for the one before them. */
const WAITING = 40;
/** Characters of data and bytes of PDF: some hundreds of pages. */
const MOST_DATA = 2_000_000;
const LARGEST = 12 * 1024 * 1024;

type Job =
  | { readonly kind: 'pdf'; readonly layout: string; readonly data: string }
  | { readonly kind: 'png'; readonly svg: string; readonly width: number };
type Answer = { readonly bytes: Uint8Array } | { readonly fault: string; readonly message: string };

/** Why a document can't be made of what was given. */
export class DocumentFault extends Error {
  readonly fault: 'unprintable' | 'too_large' | 'too_slow' | 'failed';
  constructor(fault: DocumentFault['fault'], message: string) {
    super(message);
    this.name = 'DocumentFault';
    this.fault = fault;
  }
}

/** Built it stands beside the server, from source beside this file. */
function entry(): string {
  for (const path of ['./document-compiler.js', '../document-compiler.js', './child.mjs']) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new Error('The document compiler is not built: run npm run build');
}

/**
 * Sets documents in a process of its own, one after the other, so that none blocks the server. The process is started by the first document, kept,
 * and ended when one takes too long.
 */
export class DocumentCompiler {
  readonly #longest: number;
  #child: ChildProcess | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param longest milliseconds that one document may take */
  constructor(longest = LONGEST) {
    this.#longest = longest;
  }

  /**
   * A tagged PDF (PDF/UA-1).
   * @param layout Typst, the product's own: never anything that somebody has written
   * @param data what the layout reads as JSON; its strings are words and no markup
   * @throws DocumentFault · AppError UNAVAILABLE when too many wait
   */
  async pdf(layout: string, data: unknown): Promise<Buffer> {
    const json = JSON.stringify(data);
    if (json.length > MOST_DATA) throw new DocumentFault('too_large', `${json.length} characters of data`);
    return await this.#inTurn({ kind: 'pdf', layout, data: json });
  }

  /**
   * A drawing of the product's own as a picture.
   * @param width in pixels
   * @throws DocumentFault · AppError UNAVAILABLE when too many wait
   */
  async png(svg: string, width: number): Promise<Buffer> {
    if (svg.length > MOST_DATA) throw new DocumentFault('too_large', `${svg.length} characters of drawing`);
    return await this.#inTurn({ kind: 'png', svg, width });
  }

  async #inTurn(job: Job): Promise<Buffer> {
    if (this.#waiting >= WAITING) throw new AppError('UNAVAILABLE');
    this.#waiting++;
    const turn = this.#tail.then(() => this.#one(job));
    this.#tail = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  /** Ends the process. The next document starts another. */
  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #one(job: Job): Promise<Buffer> {
    const answer = await this.#ask(job);
    if ('fault' in answer)
      throw new DocumentFault(answer.fault === 'unprintable' ? 'unprintable' : 'failed', answer.message);
    if (answer.bytes.byteLength > LARGEST)
      throw new DocumentFault('too_large', `${answer.bytes.byteLength} bytes of ${job.kind}`);
    return Buffer.from(answer.bytes);
  }

  #ask(job: Job): Promise<Answer> {
    const child = this.#running();
    hold(child, true);
    return new Promise<Answer>((resolve, reject) => {
      const done = (settle: () => void): void => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        hold(child, false);
        settle();
      };
      const onMessage = (answer: unknown): void => done(() => resolve(answer as Answer));
      const onExit = (): void =>
        done(() => {
          this.#child = undefined;
          reject(new DocumentFault('failed', 'The document compiler ended'));
        });
      const timer = setTimeout(
        () =>
          done(() => {
            this.stop();
            reject(new DocumentFault('too_slow', `Not done in ${this.#longest} ms`));
          }),
        this.#longest,
      );
      child.once('message', onMessage);
      child.once('exit', onExit);
      child.send(job, (error) => {
        if (error) onExit();
      });
    });
  }

  #running(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const child = fork(entry(), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {},
    });
    child.on('error', () => undefined);
    this.#child = child;
    return child;
  }
}

/** An idle compiler keeps nobody from ending: it goes when its parent goes. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
