import { createStore } from './store.ts';

/**
 * A session that ends while someone is typing. The request that met it waits here; the frame asks for a new
 * log-in on top of whatever is open, and the request is then sent again. Nothing that was typed is lost.
 */
export const expiredSession = createStore({ waiting: false });

let resume: (() => void) | null = null;
let resumed: Promise<void> | null = null;

/** Resolves when someone has logged in again. */
export function waitForLogIn(): Promise<void> {
  resumed ??= new Promise((resolve) => {
    resume = resolve;
    expiredSession.set({ waiting: true });
  });
  return resumed;
}

export function resumeAfterLogIn(): void {
  const waitingRequests = resume;
  resume = null;
  resumed = null;
  expiredSession.set({ waiting: false });
  waitingRequests?.();
}
