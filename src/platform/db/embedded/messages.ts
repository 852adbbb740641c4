import type { Address } from './place.ts';

/** What the child is told at its start, as JSON in its only argument. */
export type ChildStart = {
  readonly dataDir: string;
  /** How long to wait for a lock that another process holds, as one that is just closing does, in ms. */
  readonly lockWait: number;
  /** A new database made beforehand, to be copied instead of made, which takes seconds. */
  readonly template?: string;
  /** Where the child before this one listened, and those who are connected look for this one. */
  readonly again?: Address;
};

/** Instead of a start, when the product is built: make the template and end. */
export type MakeTemplate = { readonly makeTemplate: string };

/** Steps worth showing to a person who waits. Creating takes some seconds and happens once. */
export type EmbeddedStep = 'waiting_for_lock' | 'creating' | 'opening';

/** From the child. The parent says nothing but by closing the connection, which means: close and end. */
export type ChildMessage =
  | { readonly type: 'step'; readonly step: EmbeddedStep }
  | { readonly type: 'ready'; readonly host: string; readonly port: number }
  | { readonly type: 'in_use'; readonly pid: number }
  | { readonly type: 'failed'; readonly message: string };
