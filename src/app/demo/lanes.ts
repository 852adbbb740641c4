/** Pieces of work side by side, no more than so many at once. What one of them throws is thrown to whoever starts the next, or waits. */
export class Lanes {
  readonly #most: number;
  readonly #running = new Set<Promise<void>>();
  #fault: { readonly error: unknown } | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /** Begins the work when there is room for it; does not wait for its end. */
  async start(work: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#most) await Promise.race(this.#running);
    this.#throwFault();
    const running = work()
      .catch((error: unknown) => {
        this.#fault ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** When all that was begun has ended well. */
  async done(): Promise<void> {
    await this.ended();
    this.#throwFault();
  }

  /** When all that was begun has ended, however. */
  async ended(): Promise<void> {
    await Promise.all(this.#running);
  }

  #throwFault(): void {
    if (this.#fault) throw this.#fault.error;
  }
}
