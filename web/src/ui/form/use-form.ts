import { useState } from 'react';
import { Problem } from '../../api/index.ts';
import { type FieldErrors, fieldId, fromProblem, hasErrors, NO_ERRORS } from './field-errors.ts';

export interface Form {
  name: string;
  errors: FieldErrors;
  /** Grows each time that something was wrong on sending, so that the summary takes the focus again. */
  attempt: number;
  /** What every field needs: its id, and its message when it has one. */
  field: (path: string) => { id: string; error: string | undefined };
  /** Shows what is wrong; true when nothing is. */
  accepts: (errors: FieldErrors) => boolean;
  /** Puts the server's field errors at the fields. Returns whether there were any. */
  takesFrom: (error: unknown) => boolean;
  clearErrors: () => void;
}

/** The errors of one form. The values are held by whoever draws it, as a draft. */
export function useForm(name: string): Form {
  const [errors, setErrors] = useState(NO_ERRORS);
  const [attempt, setAttempt] = useState(0);

  const show = (found: FieldErrors) => {
    setErrors(found);
    if (hasErrors(found)) setAttempt((n) => n + 1);
  };

  return {
    name,
    errors,
    attempt,
    field: (path) => ({ id: fieldId(name, path), error: errors[path] }),
    accepts(found) {
      show(found);
      return !hasErrors(found);
    },
    takesFrom(error) {
      if (!(error instanceof Problem) || error.fields.length === 0) return false;
      show(fromProblem(error));
      return true;
    },
    clearErrors: () => setErrors(NO_ERRORS),
  };
}
