import type { z } from 'zod';
import type { ConcernReportInput } from '../contract.ts';
import type { ReporterCategory } from '../domain/codes.ts';

type Report = z.input<typeof ConcernReportInput>;
type Child = Report['children'][number];

/** Personal numbers with birth numbers that no living person has. */
export const ALVAS_NUMBER = '201203049802';
export const IVARS_NUMBER = '201905179808';

export const aChild = (known: Partial<Child> = {}): Child => ({
  givenName: 'Alva',
  familyName: 'Norrgren',
  birthDate: '2012-03-04',
  ...known,
});

export const aTeacher: Report['reporter'] = {
  kind: 'professional',
  category: 'school',
  name: 'Rut Ekdala',
  title: 'Skolkurator',
  organisation: 'Norrängens skola',
  phone: '0980-319 100',
  feedbackRequested: true,
};

export const aNeighbour: Report['reporter'] = {
  kind: 'private',
  name: 'Sture Lindhag',
  relation: 'Granne',
  phone: '070-174 06 06',
};

/** Somebody at an organisation whose name is written so. */
export const someoneAt = (
  organisation: string,
  category: z.infer<typeof ReporterCategory> = 'school',
): Report['reporter'] => ({
  kind: 'professional',
  category,
  name: 'Rut Ekdala',
  organisation,
});

/** A report from a school about Alva, unless something else is said. */
export const aReport = (other: Partial<Report> = {}): Report => ({
  children: [aChild()],
  worries: ['school_absence'],
  freeText: 'Alva har varit frånvarande i stort sett hela terminen.',
  reporter: aTeacher,
  ...other,
});
