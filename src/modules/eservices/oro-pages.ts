import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, STATUS } from '#platform/errors';
import type { FileContent } from '#platform/files';
import { type App, type FormLimits, readForm, takeForms } from '#platform/http';
import { assets } from './assets.ts';
import { type Answers, blankAnswers, readAnswers, readPress } from './domain/answers.ts';
import { errorsFromFaults, type FieldError } from './domain/check.ts';
import type { Step } from './domain/choices.ts';
import { follow } from './domain/flow.ts';
import { type ConcernReport, submissionId } from './domain/report.ts';
import {
  type Allowance,
  addressLimit,
  GateFull,
  type GateSize,
  GateTimeout,
  gate,
  sharedWhileRunning,
} from './limits.ts';
import { type Notice, noticePage } from './pages/notice.ts';
import { type Receipt, receiptPage } from './pages/receipt.ts';
import { stepPage } from './pages/step.ts';
import type { Frame, Municipality, StepView } from './pages/view.ts';
import { languageOf, texts } from './texts/languages.ts';

export interface OroDeps {
  /**
   * Takes the report in. Must answer a submission id that it has seen with the receipt of that time. A refusal of the content
   * is an `AppError` with fields; anything else that is thrown is told to the sender as "not sent, try again".
   */
  submit(report: ConcernReport): Promise<Receipt>;
  /** Read at most once a minute; when it fails the last answer stands. */
  municipality(): Promise<Municipality>;
  /** Where "Lämna sidan snabbt" goes. */
  readonly neutralUrl?: string;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Pages turned, from one address. */
  readonly pages: Allowance;
  /** Reports sent, from one address: a whole school or town hall may share one. */
  readonly reports: Allowance;
  /** Reports being taken in at once, over all addresses. */
  readonly gate: GateSize;
  /** Forms with files being read into memory at once, over all addresses. */
  readonly uploads: GateSize;
}

const LIMITS: Limits = {
  pages: { posts: 300, seconds: 600 },
  reports: { posts: 30, seconds: 600 },
  gate: { running: 3, waiting: 60, seconds: 20 },
  uploads: { running: 6, waiting: 30, seconds: 110 },
};

/** Files with one report. Who sends up to three times as much is told so in words. */
const FILES: FormLimits = { files: 20, total: 30 * 1024 * 1024, field: 320 * 1024 };

/** Holds every report within the limits of its fields, also in scripts of three bytes a character. */
const LARGEST_BODY = 320 * 1024;
const MUNICIPALITY_KEPT = 60_000;

/**
 * The public concern report at `/oro`. Keeps nothing between two posts and nothing on the sender's device. Its routes log no
 * requests, and no address is kept or passed on.
 */
export const oroPages = (deps: OroDeps): FastifyPluginAsync => {
  const limits = { ...LIMITS, ...deps.limits };
  const pagesFrom = addressLimit(limits.pages);
  const reportsFrom = addressLimit(limits.reports);
  const through = gate(limits.gate);
  const upload = gate(limits.uploads);
  const once = sharedWhileRunning<Receipt>();

  return async (app) => {
    const municipality = remembered(app, deps.municipality);
    const frameOf = async (request: FastifyRequest): Promise<Frame> => {
      const language = languageOf((request.query as { lang?: unknown } | undefined)?.lang);
      return {
        language,
        t: texts[language],
        municipality: await municipality(),
        neutralUrl: deps.neutralUrl ?? 'https://www.smhi.se/',
      };
    };
    /** The fields of what was posted, and the files that came with it; those are read when it is their turn. */
    const postedForm = async (request: FastifyRequest): Promise<Posted> => {
      if (request.body instanceof URLSearchParams) return { form: request.body, files: [] };
      if (!request.isMultipart()) return { form: new URLSearchParams(), files: [] };
      const { fields, files } = await upload(() => readForm(request, FILES));
      return { form: new URLSearchParams(fields), files };
    };
    const showNotice = async (request: FastifyRequest, reply: FastifyReply, status: number, notice: Notice) =>
      send(reply, status, noticePage(await frameOf(request), notice));

    await readFormsOnly(app);
    app.addHook('onSend', guardAnswer);
    app.setErrorHandler(async (error, request, reply) => {
      const { status, notice } = answerTo(error);
      if (status >= 500) app.log.error({ fault: nameOf(error) }, 'a page of the concern report failed');
      return showNotice(request, reply, status, notice);
    });

    app.get('/oro', { logLevel: 'silent' }, async (request, reply) =>
      send(reply, 200, stepPage(stepView(await frameOf(request), blankAnswers()), 'who')),
    );

    app.post('/oro', {
      logLevel: 'silent',
      bodyLimit: LARGEST_BODY,
      onRequest: async (request, reply) => {
        const wait = pagesFrom(request.ip);
        if (wait === 0) return;
        reply.header('retry-after', wait);
        return showNotice(request, reply, 429, 'slow');
      },
      handler: async (request, reply) => {
        const frame = await frameOf(request);
        const { form, files } = await postedForm(request);
        const filesSent = files.length > 0;
        const outcome = follow(readAnswers(form), readPress(form));
        const { answers } = outcome;
        const show = (status: number, step: Step, more: Partial<StepView>) =>
          send(reply, status, stepPage({ ...stepView(frame, answers), filesSent, ...more }, step));

        if (outcome.kind === 'show') {
          const { step, errors, focus } = outcome;
          return show(errors.length > 0 ? 422 : 200, step, { errors, focus });
        }
        const wait = reportsFrom(request.ip);
        if (wait > 0) {
          reply.header('retry-after', wait);
          return show(429, 'check', { notSent: 'busy' });
        }
        const id = submissionId(answers.submission, outcome.report, files);
        try {
          const receipt = await once(id, () =>
            through(() => deps.submit({ ...outcome.report, files, submissionId: id })),
          );
          return send(reply, 200, receiptPage(frame, receipt));
        } catch (error) {
          const errors = refusedFields(answers, error, files);
          const step = errors[0]?.step;
          if (step) return show(422, step, { errors: errors.filter((e) => e.step === step) });
          if (error instanceof GateFull) {
            reply.header('retry-after', 30);
            return show(429, 'check', { notSent: 'busy' });
          }
          app.log.error({ fault: nameOf(error) }, 'a concern report could not be taken in');
          return show(503, 'check', { notSent: 'failed' });
        }
      },
    });

    for (const [path, asset] of Object.entries(assets)) {
      app.get(path, { logLevel: 'silent' }, async (request, reply) => {
        // An address without today's hash is answered, but not to be kept.
        const lasting = request.url === asset.url;
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
        return reply.type(asset.type).send(asset.content);
      });
    }
    app.get('/oro/*', { logLevel: 'silent' }, (request, reply) => showNotice(request, reply, 404, 'missing'));
  };
};

interface Posted {
  readonly form: URLSearchParams;
  readonly files: readonly FileContent[];
}

const stepView = (frame: Frame, answers: Answers): StepView => ({
  ...frame,
  answers,
  errors: [],
  focus: null,
  notSent: null,
  filesSent: false,
});

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);

/** Only what a form sends is read, whatever the server reads elsewhere; broken encoding is replaced, never refused. */
async function readFormsOnly(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  await takeForms(app as unknown as App);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => new URLSearchParams(body.toString('utf8')),
  );
}

const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing on the device, nothing from elsewhere, whatever the rest of the server would set. */
async function guardAnswer(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  reply.removeHeader('set-cookie');
  reply.headers({
    'content-security-policy': CONTENT_POLICY,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
  return payload;
}

function answerTo(error: unknown): { status: number; notice: Notice } {
  if (error instanceof GateFull || error instanceof GateTimeout) return { status: 429, notice: 'uploads' };
  const status =
    error instanceof AppError
      ? STATUS[error.code]
      : Number((error as { statusCode?: unknown } | null)?.statusCode);
  if (status === 413) return { status, notice: 'large' };
  if (status >= 400 && status < 500) return { status, notice: 'unreadable' };
  return { status: 500, notice: 'broken' };
}

const refusedFields = (
  answers: Answers,
  error: unknown,
  files: readonly FileContent[],
): readonly FieldError[] =>
  error instanceof AppError
    ? errorsFromFaults(
        answers,
        error.fields,
        files.map(({ name }) => name),
      )
    : [];

/** What may be logged of a fault: its kind. Its message may quote what somebody wrote. */
function nameOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'unknown';
}

/** One reading serves all who ask meanwhile and for a minute after; a failed one leaves the last answer standing. */
function remembered(app: FastifyInstance, read: () => Promise<Municipality>): () => Promise<Municipality> {
  let known: Municipality = { name: '', onCallPhone: null };
  let reading: Promise<void> | null = null;
  let until = Number.NEGATIVE_INFINITY;
  const renew = async (): Promise<void> => {
    try {
      known = await read();
      until = performance.now() + MUNICIPALITY_KEPT;
    } catch (error) {
      app.log.error({ fault: nameOf(error) }, 'facts of the municipality could not be read');
    } finally {
      reading = null;
    }
  };
  return async () => {
    if (performance.now() >= until) {
      reading ??= renew();
      await reading;
    }
    return known;
  };
}
