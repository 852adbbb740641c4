export type FaultKind =
  | 'entry_changed'
  | 'entry_removed'
  | 'entry_inserted'
  | 'entry_in_two_batches'
  | 'content_changed'
  | 'content_removed'
  | 'reason_changed'
  | 'reason_removed'
  | 'batch_changed'
  | 'batch_missing'
  | 'head_differs_outside';

export interface Fault {
  readonly kind: FaultKind;
  /** The batch in which it was found; null for entries that stand in no batch. */
  readonly batch: number | null;
  readonly entryId: string | null;
}
