/** Words of the internal control plan's figures where a paper refers to them. */
export const figureWords = {
  group: 'Internkontroll',
  title: 'Kontroller enligt internkontrollplanen',
  share: 'Andel utförda',
  part: (part: string): string => `Kontroller enligt internkontrollplanen, ${part.toLowerCase()}`,
  parts: {
    planned: 'Planerade',
    performed: 'Utförda',
    inTime: 'Utförda i tid',
    withoutRemark: 'Utan anmärkning',
    remarks: 'Med anmärkning',
    seriousRemarks: 'Med allvarlig anmärkning',
  },
  edition: (year: number): string => `Internkontrollplan ${year}, kontroll för kontroll som den signerades`,
};
