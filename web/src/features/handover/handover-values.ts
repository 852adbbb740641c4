import type { HandoverOutcome, Handovers, HoldHandover, ReturnReason } from '../../api/handovers.ts';
import { steps, handover as words } from '../../app/sv/handover.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';

/** What is filled in about one commission; without an outcome it is not spoken of. */
export interface ItemValues {
  outcome: HandoverOutcome | '';
  functionId: string;
  reason: ReturnReason | '';
  text: string;
}
export const NOT_SPOKEN_OF: ItemValues = { outcome: '', functionId: '', reason: '', text: '' };

export interface HandoverValues {
  meetingId: string;
  day: string;
  present: string;
  items: Readonly<Record<string, ItemValues>>;
}

type Waiting = Handovers['waiting'][number];

/** The commissions that wait between two units: a meeting for each pair. */
export function pairsOf(waiting: readonly Waiting[]): readonly (readonly [Waiting, ...Waiting[]])[] {
  const pairs = new Map<string, [Waiting, ...Waiting[]]>();
  for (const row of waiting) {
    const key = `${row.fromUnitId} ${row.unitId}`;
    const pair = pairs.get(key);
    if (pair) pair.push(row);
    else pairs.set(key, [row]);
  }
  return [...pairs.values()];
}

const spokenOf = (rows: readonly Waiting[], { items }: HandoverValues) =>
  rows.flatMap((row) => {
    const item = items[row.commissionId];
    return item && item.outcome !== '' ? [{ row, item, outcome: item.outcome }] : [];
  });

/** What is missing, by the field that it is missing in. */
export const faultsIn = (rows: readonly [Waiting, ...Waiting[]], values: HandoverValues): FieldErrors =>
  collectErrors([
    // Said at the first of them, so that whoever is led to it can choose there.
    [`outcome.${rows[0].commissionId}`, spokenOf(rows, values).length === 0 && words.nothingChosen],
    ...spokenOf(rows, values).flatMap(({ row, item, outcome }): [string, string | false][] => [
      [
        `functionId.${row.commissionId}`,
        outcome === 'received' && item.functionId === '' && steps.receiverMissing,
      ],
      [`reason.${row.commissionId}`, outcome === 'declined' && item.reason === '' && steps.whyMissing],
      [`text.${row.commissionId}`, outcome !== 'received' && item.text.trim() === '' && steps.noteMissing],
    ]),
    ['present', values.present.trim() === '' && words.presentMissing],
  ]);

/** The meeting as it is sent. @param day as it was read */
export const meetingOf = (
  rows: readonly [Waiting, ...Waiting[]],
  values: HandoverValues,
  day: string,
): HoldHandover => ({
  meetingId: values.meetingId,
  fromUnitId: rows[0].fromUnitId,
  unitId: rows[0].unitId,
  day,
  present: values.present,
  items: spokenOf(rows, values).map(({ row, item, outcome }) => ({
    commissionId: row.commissionId,
    outcome,
    ...(outcome === 'received' && { functionId: item.functionId }),
    ...(outcome === 'declined' && item.reason !== '' && { reason: item.reason }),
    ...(item.text.trim() !== '' && { text: item.text }),
  })),
});
