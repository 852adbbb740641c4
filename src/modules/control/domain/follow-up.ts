import type { ControlResult, OccasionStanding } from './codes.ts';

interface Counted {
  readonly occasions: readonly {
    readonly standing: OccasionStanding;
    readonly result: ControlResult | null;
  }[];
  readonly actions: readonly { readonly state: string; readonly late: boolean }[];
  readonly actionsMissing: number;
}

/** What came of a year: what was planned, performed and found, and where what was promised stands. What fell away was not planned. */
export function followUpOf({ occasions, actions, actionsMissing }: Counted) {
  const standing = (...of: OccasionStanding[]) => occasions.filter((o) => of.includes(o.standing)).length;
  const result = (of: ControlResult) => occasions.filter((o) => o.result === of).length;
  const state = (...of: string[]) => actions.filter((a) => of.includes(a.state));
  const owed = state('planned', 'under_way');
  return {
    planned: standing('planned', 'overdue', 'in_time', 'late'),
    performed: standing('in_time', 'late'),
    inTime: standing('in_time'),
    late: standing('late'),
    overdue: standing('overdue'),
    withoutRemark: result('without_remark'),
    remarks: result('remark'),
    seriousRemarks: result('serious_remark'),
    actions: actions.length,
    actionsConfirmed: state('confirmed').length,
    actionsDone: state('done').length,
    actionsOwed: owed.length,
    actionsOverdue: owed.filter((a) => a.late).length,
    actionsDropped: state('dropped').length,
    actionsMissing,
  };
}
