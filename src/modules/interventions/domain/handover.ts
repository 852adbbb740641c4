import type { CommissionState } from './commission.ts';

/** How much somebody has, or a unit of an intervention: what runs and what is to begin take time, what is paused does not. */
export interface Load {
  readonly running: number;
  readonly notBegun: number;
  readonly paused: number;
}

export function loadOf(commissions: readonly { readonly state: CommissionState }[]): Load {
  const count = (...states: readonly CommissionState[]) =>
    commissions.filter((c) => states.includes(c.state)).length;
  return { running: count('started'), notBegun: count('sent', 'received'), paused: count('paused') };
}

/** The code by which a training in a method is noted of an employee (`trained:hap`); null of an entry without a method. */
export function methodCode(method: string | null): string | null {
  const code = (method ?? '')
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return code === '' ? null : code;
}

export interface HandedOver {
  readonly outcome: 'received' | 'waits' | 'declined';
  readonly functionId?: string | undefined;
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
}

/** What is missing of what was agreed about a commission; null when nothing is. */
export function faultIn({ outcome, functionId, reason, text }: HandedOver): string | null {
  if (outcome === 'received') return functionId ? null : 'receiver_needed';
  if (outcome === 'waits') return text ? null : 'why_it_waits_needed';
  return reason && text ? null : 'why_declined_needed';
}
