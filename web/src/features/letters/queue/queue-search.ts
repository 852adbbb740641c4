export interface QueueSearch {
  /** Also what has been sent, to be undone. */
  visa?: 'skickade';
}

export const readQueueSearch = ({ visa }: Record<string, unknown>): QueueSearch =>
  visa === 'skickade' ? { visa } : {};
