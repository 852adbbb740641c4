/** What the groups are called in which the duties of placements are counted. */

const health = {
  in_time: 'Begärd och gjord inom 30 dagar',
  late: 'Gjord senare, eller utan att vara begärd',
  asked: 'Begärd, inte gjord',
  missing: 'Inte begärd',
  not_needed: 'Behövs inte',
  short: 'Upphörde inom 30 dagar',
} as const;

const school = {
  followed_up: 'Uppföljd inom terminen',
  not_followed_up: 'Inte uppföljd',
  impossible: 'Gick inte att följa upp',
  not_due: 'Placerad under terminen, inte uppföljd än',
} as const;

const schooling = {
  kept: 'Gick kvar i sin skola',
  offered: 'Erbjuden skolgång på annat sätt',
  late: 'Senare än fem skoldagar',
  none: 'Ingen skolgång',
} as const;

const visits = { four: 'Fyra besök eller fler', fewer: 'Ett till tre besök', none: 'Inget besök' } as const;

const talks = {
  four: 'Fyra samtal i enrum eller fler',
  fewer: 'Ett till tre samtal i enrum',
  none: 'Inget samtal i enrum',
} as const;

export const dutyFigureTexts = {
  health,
  school,
  schooling,
  visits,
  talks,
  due: (day: string) => `30 dagar efter placering ${day}`,
  placed: (day: string) => `Placerad i skolåldern från ${day}`,
  sheltered: (day: string) => `I skyddat boende från ${day}`,
  aYear: (day: string) => `Placerad i tolv månader ${day}`,
} as const;
