export interface FieldFault {
  /** Path in the input, dots between: `children.0.birthDate`. */
  readonly field: string;
  /** Code of the fault, worded by `platform/i18n`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
