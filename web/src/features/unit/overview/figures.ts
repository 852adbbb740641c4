import type { UnitOverview } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { NOBODY, VACANT, type WatchSearch } from '../watch/watch-search.ts';

export interface Figure {
  key: keyof UnitOverview['figures'];
  name: string;
  n: number;
  /** Whether the number is bad in itself: then it has an icon and a colour beside the words. */
  isBad: boolean;
  /** What the number means today. */
  note: string;
  /** The list with as many rows. */
  list: WatchSearch;
}

/** The four figures that say how the unit stands. */
export function figuresOf({ figures, rules, workload }: UnitOverview): Figure[] {
  const { figures: names, notes } = unitWords.unitOverview;
  const today = rules.reduce((n, { counts }) => n + counts.today, 0);
  const vacant = workload.filter(({ standing, openClocks }) => standing === 'vacant' && openClocks > 0);
  const { overdue, within3Days, withoutHolder, unassigned } = figures;
  return [
    {
      key: 'overdue',
      name: names.overdue,
      n: overdue,
      isBad: overdue > 0,
      note: overdue === 0 ? notes.allInTime : mostOverdue(rules),
      list: { tid: 'forsenat' },
    },
    {
      key: 'within3Days',
      name: names.within3Days,
      n: within3Days,
      isBad: false,
      note: notes.ofWhichToday(today),
      list: { tid: 'inom-3' },
    },
    {
      key: 'withoutHolder',
      name: names.withoutHolder,
      n: withoutHolder,
      isBad: withoutHolder > 0,
      note: withoutHolder === 0 ? notes.allHeld : notes.vacantFunctions(vacant.length),
      list: { innehavare: VACANT },
    },
    {
      key: 'unassigned',
      name: names.unassigned,
      n: unassigned,
      isBad: false,
      note: unassigned === 0 ? notes.allGiven : notes.nobodyHas(unassigned),
      list: { innehavare: NOBODY },
    },
  ];
}

function mostOverdue(rules: UnitOverview['rules']): string {
  const [most] = [...rules].sort((a, b) => b.counts.overdue - a.counts.overdue);
  if (!most) return '';
  const name = most.local ? unitWords.watch.localRule(most.name) : most.name;
  return unitWords.unitOverview.notes.most(name, most.counts.overdue);
}
