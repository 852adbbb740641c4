import type {
  OpenServiceList,
  OpenServiceRow,
  RecordOpenService,
  ServiceAge,
  ServiceCorrection,
  ServiceForm,
} from '../../api/index.ts';
import * as openServiceWords from '../../app/sv/open-service.ts';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';

const words = openServiceWords.openServiceForm;

export const AGES = Object.keys(openServiceWords.age) as ServiceAge[];

/** The form as it is written: numbers and days as text. */
export interface OpenServiceValues {
  unitId: string;
  entryId: string;
  heldOn: string;
  form: ServiceForm;
  occasions: string;
  came: Readonly<Record<ServiceAge, string>>;
  why: ServiceCorrection | '';
  withdrawn: boolean;
}

const NOBODY: OpenServiceValues['came'] = { child: '', teen: '', young: '', adult: '', age_unknown: '' };

/**
 * @param row the one that is corrected; null for a new one, of the unit that is shown or the first
 * @param entryId which a new one is of
 */
export function openServiceValues(
  list: OpenServiceList,
  row: OpenServiceRow | null,
  entryId = '',
): OpenServiceValues {
  if (row) {
    const came = AGES.map((age) => [age, row.came[age] === 0 ? '' : String(row.came[age])] as const);
    return {
      unitId: row.unitId,
      entryId: row.entryId,
      heldOn: row.heldOn,
      form: row.form,
      occasions: String(row.occasions),
      came: { ...NOBODY, ...Object.fromEntries(came) },
      why: '',
      withdrawn: false,
    };
  }
  return {
    unitId: list.unitId ?? list.units[0]?.unitId ?? '',
    entryId: list.services.some((s) => s.counted && s.entryId === entryId) ? entryId : '',
    heldOn: list.today,
    form: 'talk',
    occasions: '1',
    came: NOBODY,
    why: '',
    withdrawn: false,
  };
}

const numberIn = (text: string): number => (text.trim() === '' ? 0 : Number(text));
const isWhole = (text: string, most: number): boolean =>
  /^\d{0,5}$/.test(text.trim()) && numberIn(text) <= most;

export function checkOpenService(values: OpenServiceValues, isCorrection: boolean, today: string) {
  const day = readDayWithin(values.heldOn, { max: today });
  return collectErrors([
    ['entryId', values.entryId === '' && words.serviceMissing],
    ['heldOn', !day.ok && day.message],
    [
      'occasions',
      !(isWhole(values.occasions, 500) && numberIn(values.occasions) > 0) && words.occasionsWrong,
    ],
    ...AGES.map((age) => [`came.${age}`, !isWhole(values.came[age], 5000) && words.cameWrong] as const),
    ['why', isCorrection && values.why === '' && words.whyMissing],
  ]);
}

/** @param values that `checkOpenService` has found nothing wrong with */
export function toCommand(values: OpenServiceValues, of: { id: string; version: number }): RecordOpenService {
  const day = readDayWithin(values.heldOn, {});
  const { child, teen, young, adult, age_unknown } = values.came;
  return {
    id: of.id,
    seenVersion: of.version,
    unitId: values.unitId,
    entryId: values.entryId,
    heldOn: day.ok ? day.day : '',
    form: values.form,
    occasions: numberIn(values.occasions),
    came: {
      child: numberIn(child),
      teen: numberIn(teen),
      young: numberIn(young),
      adult: numberIn(adult),
      age_unknown: numberIn(age_unknown),
    },
    ...(of.version > 0 && values.why !== '' && { why: values.why }),
    withdrawn: values.withdrawn,
  };
}
