import type { FormTarget, KnownForm, ReporterCategory, SetFormMapping } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { sv } from '../../../app/sv.ts';
import { collectErrors, type FieldErrors } from '../../../ui/form/field-errors.ts';

/** What is being said of a form: one line for each question. */
export interface MappingValues {
  reporter: 'professional' | 'private';
  category: ReporterCategory;
  allVersions: boolean;
  rules: readonly {
    element: string;
    field: string;
    question: string;
    to: FormTarget | null;
    /** Of which child, `1` to `10`; `each` when the question is asked again for each. */
    child: string;
    /** `the form's words = our words`, a line each, as typed. */
    codes: string;
  }[];
}

/** Our words for the codes that an answer can become. */
const CODES: Partial<Record<FormTarget, Readonly<Record<string, string>>>> = {
  worries: sv.codes.worry,
  guardiansInformed: sv.codes.guardiansInformed,
  'reporter.category': sv.codes.reporterCategory,
  'reporter.feedbackRequested': { yes: formWords.formMappings.yes, no: formWords.formMappings.no },
};

export const isCoded = (to: FormTarget | null): boolean => to !== null && to in CODES;

export const isOfChild = (to: FormTarget | null): boolean => to?.startsWith('child.') ?? false;

const childOf = (child: string) => (child === 'each' ? { perChild: true } : { child: Number(child) });

export function valuesOf({ mapping, questions }: KnownForm): MappingValues {
  return {
    reporter: mapping?.reporter ?? 'professional',
    category: mapping?.category ?? 'school',
    allVersions: true,
    rules: questions.map(({ element, field, question }) => {
      const rule = mapping?.rules.find((r) => r.element === element && r.field === field);
      const own = (rule && CODES[rule.to]) ?? {};
      const codes = (rule?.codes ?? []).map(({ said, code }) => `${said} = ${own[code] ?? code}`);
      const child = rule?.perChild ? 'each' : String(rule?.child ?? 1);
      return { element, field, question, to: rule?.to ?? null, child, codes: codes.join('\n') };
    }),
  };
}

export function checkMapping({ rules }: MappingValues): FieldErrors {
  const words = formWords.formMappings;
  return collectErrors([
    ['rules', rules.every(({ to }) => to === null) && words.nothingChosen],
    ...rules.map((rule, n) => {
      const unknown = isCoded(rule.to) ? codesOf(rule).find(({ code }) => code === null) : undefined;
      return [`codes.${n}`, unknown ? words.noCode(unknown.ours) : null] as const;
    }),
  ]);
}

export function toMapping(form: KnownForm, values: MappingValues): SetFormMapping {
  return {
    familyId: form.familyId,
    ...(values.allVersions ? {} : { version: form.version }),
    mapping: {
      reporter: values.reporter,
      category: values.category,
      rules: values.rules.flatMap((rule) =>
        rule.to === null
          ? []
          : [
              {
                element: rule.element,
                field: rule.field,
                to: rule.to,
                ...(isOfChild(rule.to) ? childOf(rule.child) : {}),
                codes: isCoded(rule.to)
                  ? codesOf(rule).flatMap(({ said, code }) => (code === null ? [] : [{ said, code }]))
                  : [],
              },
            ],
      ),
    },
  };
}

function codesOf({ to, codes }: MappingValues['rules'][number]) {
  const own = Object.entries((to && CODES[to]) ?? {});
  return codes
    .split('\n')
    .map((line) => line.split('='))
    .filter(([said = '']) => said.trim() !== '')
    .map(([said = '', ours = '']) => {
      const wanted = ours.trim().toLowerCase();
      const found = own.find(([code, label]) => label.toLowerCase() === wanted || code === wanted);
      return { said: said.trim(), ours: ours.trim(), code: found?.[0] ?? null };
    });
}
