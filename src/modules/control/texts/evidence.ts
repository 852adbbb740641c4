export const evidenceWords = {
  performed: 'Internkontroller som är utförda',
  withoutRemark: 'Internkontroller utan anmärkning',
  nothingDue: 'Ingen internkontroll skulle göras de senaste tolv månaderna.',
  nothingPerformed: 'Ingen internkontroll är utförd de senaste tolv månaderna.',
};
