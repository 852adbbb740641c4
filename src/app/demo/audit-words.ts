/** Two audits of Björkvik's board, in days from today. */

export const EARLIER_AUDIT = {
  title: 'Granskning 2023: insatser i öppenvård',
  madeBy: 'Björkviks revisorer',
  received: 1_200,
  due: -1_100,
  registered: 39,
  sent: 1_104,
  /** One of those that were agreed with has been followed up by then, the other is late. */
  followUp: -8,
  items: [
    { kind: 'question', text: 'Följs insatsernas resultat upp?', assessment: 'no' },
    {
      kind: 'recommendation',
      text: 'Säkerställ en tillräcklig uppföljning av insatsernas resultat för individer och grupper',
      about: 'A20',
      stance: 'agree',
      answer: 'Uppföljningen ska göras när insatsen avslutas.',
      followed: { ago: 10, words: 'Fyra av fem insatser följs upp när de avslutas.', next: 80 },
    },
    {
      kind: 'recommendation',
      text: 'Upprätta ett dokumenterat ledningssystem som samlar processer, rutiner, samverkan och ansvar',
      about: 'A21',
      stance: 'partly',
      answer: 'Arbetet har börjat, och ska vara klart till sommaren.',
    },
  ],
} as const;

export const LATEST_AUDIT = {
  title: 'Granskning 2026: unga i riskzon',
  madeBy: 'Björkviks revisorer, med sakkunnigt biträde',
  received: 30,
  due: 25,
  registered: 29,
  sent: null,
  items: [
    {
      kind: 'question',
      text: 'Handläggs barns och ungas ärenden inom lagens tider?',
      assessment: 'partly',
      about: 'A08',
    },
    { kind: 'question', text: 'Följs insatser upp minst var sjätte månad?', assessment: 'no', about: 'A20' },
    { kind: 'finding', text: 'Genomförandeplaner saknas eller är inaktuella i en del av ärendena.' },
    {
      kind: 'recommendation',
      text: 'Säkerställ uppföljning av insatsernas resultat, för individer och för grupper',
      about: 'A20',
      stance: 'agree',
      answer: 'Alla enheter går igenom sina genomförandeplaner.',
      action: 'Påminnelse 30 dagar innan en insats ska följas upp',
    },
    {
      kind: 'recommendation',
      text: 'Pröva en mer formell samverkan med skolan på förvaltningsnivå',
      about: 'A36',
      stance: 'other_board',
      board: 'Barn- och utbildningsnämnden',
      answer: 'Frågan hör till flera nämnder och lämnas till Barn- och utbildningsnämnden.',
    },
    {
      kind: 'recommendation',
      text: 'Erbjud utbildning om hedersrelaterat våld till personal som möter utsatta',
      about: 'A40',
    },
  ],
} as const;
