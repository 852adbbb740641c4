import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { type MouseEvent, useEffect, useRef } from 'react';
import { sv } from '../../app/sv.ts';
import { fieldId } from './field-errors.ts';
import type { Form } from './use-form.ts';

interface Props {
  form: Form;
  /** What the errors stand in the way of, in the infinitive: "inleda utredningen". */
  to: string;
}

/** On top of the form: how many things to mend, each leading to its field. Takes the focus when it appears. */
export function FormErrors({ form, to }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  const entries = Object.entries(form.errors);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what moves the focus
  useEffect(() => {
    summary.current?.focus();
  }, [form.attempt]);

  if (entries.length === 0) return null;
  return (
    <ErrorSummary ref={summary} size="small" heading={sv.errorSummary.toDo(entries.length, to)}>
      {entries.map(([path, message]) => {
        const id = fieldId(form.name, path);
        return (
          <ErrorSummary.Item key={path} href={`#${id}`} onClick={(event) => goTo(event, id)}>
            {message}
          </ErrorSummary.Item>
        );
      })}
    </ErrorSummary>
  );
}

/** Focuses the field, or the first choice in a group, without a step in the browser's history. */
function goTo(event: MouseEvent, id: string) {
  event.preventDefault();
  const element = document.getElementById(id);
  const target = element?.matches('input, textarea, select')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select, button');
  target?.focus();
}
