/** What the child is told at its start, as JSON in its only argument. */
export type ChildStart = {
  readonly dataDir: string;
  /** How long to wait for a lock that another process holds, as one that is just closing does, in ms. */
  readonly lockWait: number;
  /** Loopback port to listen on where there are no sockets in folders (Windows); 0 lets the system choose. */
  readonly port: number;
};

/** Steps worth showing to a person who waits. Creating takes some seconds and happens once. */
export type EmbeddedStep = 'waiting_for_lock' | 'creating' | 'opening';

/** From the child. The parent says nothing but by closing the connection, which means: close and end. */
export type ChildMessage =
  | { readonly type: 'step'; readonly step: EmbeddedStep }
  | { readonly type: 'ready'; readonly host: string; readonly port: number }
  | { readonly type: 'in_use'; readonly pid: number }
  | { readonly type: 'failed'; readonly message: string };
