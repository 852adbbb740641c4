import type { Area } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { readDay } from '../../../ui/form/date-text.ts';
import type { ChildValues, ReportValues } from './report-values.ts';

const ADULT_FROM = 18;

/**
 * The area that follows from the ages written so far, or null where somebody has to choose: all are known to be 18 or over. One known to be under 18
 * decides it; whose age is not known is taken for a child until something else is chosen.
 */
export function proposedArea(children: readonly ChildValues[], today: string): Area | null {
  const ages = children.map((child) => ageOf(child, today));
  return ages.every((age) => age !== null && age >= ADULT_FROM) ? null : 'child_youth';
}

/** Whether somebody is known to be under 18, or is not born. */
export const isForChild = (children: readonly ChildValues[], today: string): boolean =>
  children.some((child) => child.unborn || (ageOf(child, today) ?? ADULT_FROM) < ADULT_FROM);

type Whose = Pick<ReportValues, 'area' | 'children' | 'kind'>;

const EVERY = Object.keys(sv.codes.area) as Area[];

/** Those that can be chosen. A child's case is the children's, but LSS has no lowest age (LSS 1 §): a child's application can be of that area. */
export function areasFor({ children, kind }: Whose, today: string): readonly Area[] {
  if (!isForChild(children, today)) return EVERY;
  const isBorn = children.every((child) => !child.unborn);
  return kind === 'application' && isBorn ? ['child_youth', 'disability'] : ['child_youth'];
}

/** The area chosen, or else the one proposed; null until somebody has chosen. */
export function areaOf(values: Whose, today: string): Area | null {
  const { area, children } = values;
  if (area && areasFor(values, today).includes(area)) return area;
  return isForChild(children, today) ? 'child_youth' : proposedArea(children, today);
}

/** Of another area than the children's, and of nobody known to be a child. */
export const isAboutAdult = (values: Whose, today: string): boolean => {
  const area = areaOf(values, today);
  return area !== null && area !== 'child_youth' && !isForChild(values.children, today);
};

/** In whole years today, by the number or the day of birth as they are typed; null when neither says it. */
function ageOf({ identityNumber, birthDate }: ChildValues, today: string): number | null {
  const born = dayInNumber(identityNumber, today) ?? dayWritten(birthDate);
  if (born === null || born > today) return null;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

function dayWritten(text: string): string | null {
  const day = readDay(text);
  return day.ok ? day.day : null;
}

/** The day in a personal or coordination number, whose day has 60 added. Without a century it is the last one that has been. */
function dayInNumber(text: string, today: string): string | null {
  const digits = text.replaceAll(/\D/g, '');
  const short = digits.length === 10;
  if (!short && digits.length !== 12) return null;
  const [year = '', month = '', day = ''] = short
    ? [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)]
    : [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const plain = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const rest = `-${month}-${String(plain).padStart(2, '0')}`;
  const century = Number(today.slice(0, 2));
  const whole = short ? `${century}${year}` : year;
  const past = short && `${whole}${rest}` > today ? `${century - 1}${year}` : whole;
  const hundred = short && text.includes('+') ? String(Number(past) - 100) : past;
  return dayWritten(`${hundred}${rest}`);
}
