/** The server's time as last told, carried on by the browser's monotonic clock: a computer's own clock may be wrong. */
let told = { serverMs: 0, localMs: 0 };

export function setServerNow(instant: string): void {
  told = { serverMs: Date.parse(instant), localMs: performance.now() };
}

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  return told.serverMs + (performance.now() - told.localMs);
}

/**
 * Milliseconds since 1970 by this computer's own clock. Only where it is also the server's computer, as in the demo, does
 * it say what day it really is.
 */
export function ownNow(): number {
  return Date.now();
}
