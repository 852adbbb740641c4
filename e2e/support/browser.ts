import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { outFile } from './places.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program, found by vitest.config.ts. */
    readonly chromium: string;
  }
}

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: QUIET });

/** What a browser window did beside what was asked of it. */
export interface Witness {
  /** Every address that it asked for. */
  readonly requests: URL[];
  /** Errors of scripts, refusals by the content security policy, and what was written to the console as an error. */
  readonly faults: string[];
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
}

/** A window of somebody's own: no cookie and no memory of another's. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  look: Look = {},
): Promise<{ context: BrowserContext; page: Page; witness: Witness }> {
  const context = await browser.newContext({
    baseURL,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: look.javaScript ?? true,
  });
  const witness: Witness = { requests: [], faults: [] };
  context.on('request', (request) => witness.requests.push(new URL(request.url())));
  context.on('weberror', (error) => witness.faults.push(String(error.error())));
  context.on('console', (message) => {
    // The browser itself reports every answer above 399; what those should be is for the tests to say.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) witness.faults.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page, witness };
}

/** A picture to look at afterwards, in e2e/out. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: outFile(`${name}.png`), fullPage: true });
}

/** Addresses of other hosts that the window asked for: there must be none. */
export const foreignIn = (witness: Witness, own: string): string[] =>
  witness.requests
    .filter((url) => url.origin !== new URL(own).origin && !['data:', 'blob:'].includes(url.protocol))
    .map(String);
