import { createStore } from './store.ts';

/** Whether the last request reached the server. The frame shows it, and asks again while it is `false`. */
export const connection = createStore({ reached: true });

export function markReached(): void {
  if (!connection.get().reached) connection.set({ reached: true });
}

export function markAway(): void {
  if (connection.get().reached) connection.set({ reached: false });
}
