import { z } from 'zod';

const Person = z.object({ employeeId: z.string(), name: z.string() });

/** A function of a unit as its manager sees it. */
export const StaffedFunction = z
  .object({
    functionId: z.string(),
    title: z.string(),
    role: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    standing: z.enum(['held', 'absent', 'vacant']),
    /** Those who hold it today, and the last day of each when it is set. */
    holders: z.array(
      Person.extend({
        fromOn: z.string(),
        lastDay: z.string().nullable(),
        absence: z
          .object({ absenceId: z.string(), fromOn: z.string(), toOn: z.string().nullable() })
          .nullable(),
      }),
    ),
    deputies: z.array(Person.extend({ absent: z.boolean() })),
    /** Absences reported that have not begun. */
    comingAbsences: z.array(
      z.object({
        absenceId: z.string(),
        employeeId: z.string(),
        fromOn: z.string(),
        toOn: z.string().nullable(),
      }),
    ),
    /** Who has what falls due today: holder, deputy or manager. */
    acting: z.object({ name: z.string().nullable(), via: z.enum(['holder', 'deputy', 'manager', 'nobody']) }),
    vacantSince: z.string().nullable(),
  })
  .meta({ id: 'StaffedFunction' });

export const Staffing = z
  .object({
    today: z.string(),
    functions: z.array(StaffedFunction),
    /** Employees who can be made holder or deputy. */
    employees: z.array(Person),
  })
  .meta({ id: 'Staffing' });
