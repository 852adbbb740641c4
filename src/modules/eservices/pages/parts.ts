import { attributes, type Fragment, type Html, html } from '../html.ts';
import { faultText } from './faults.ts';
import { icons } from './icons.ts';
import type { StepView } from './view.ts';

/** Fields of the form. Ids are stable: a field's id is its name, a choice's id is `name-value`. */

interface FieldWords {
  readonly name: string;
  readonly label: Fragment;
  readonly hint?: string;
}

/** The error of a field, in words, or null. */
const errorOf = (view: StepView, name: string): string | null => {
  const error = view.errors.find((e) => e.field === name);
  return error ? faultText(view.t, error) : null;
};

const hintOf = (field: FieldWords): Html | null =>
  field.hint ? html`<p class="hint" id="${field.name}-hint">${field.hint}</p>` : null;

const errorLine = (name: string, error: string | null): Html | null =>
  error === null ? null : html`<p class="fault" id="${name}-error">${icons.warning}<span>${error}</span></p>`;

const describedBy = (field: FieldWords, error: string | null): string | null =>
  [field.hint ? `${field.name}-hint` : '', error === null ? '' : `${field.name}-error`]
    .filter(Boolean)
    .join(' ') || null;

const stateOf = (view: StepView, field: FieldWords, error: string | null) => ({
  id: field.name,
  name: field.name,
  'aria-describedby': describedBy(field, error),
  'aria-invalid': error === null ? null : 'true',
  autofocus: view.focus === field.name,
  autocomplete: 'off',
});

interface TextFieldWords extends FieldWords {
  readonly value: string;
  readonly short?: boolean;
  readonly type?: 'text' | 'tel' | 'email';
  /** What can be chosen while one writes; anything else may be written all the same. */
  readonly suggestions?: readonly string[];
}

export function textField(view: StepView, field: TextFieldWords): Html {
  const error = errorOf(view, field.name);
  // An email is plain text to the browser: its own check would speak before ours, in its own language.
  const type = field.type === 'tel' ? 'tel' : 'text';
  const { suggestions = [] } = field;
  const list = suggestions.length > 0 ? `${field.name}-list` : null;
  const state = {
    ...stateOf(view, field, error),
    type,
    inputmode: field.type ?? null,
    value: field.value,
    list,
  };
  return html`<div class="field${error === null ? '' : ' wrong'}">
<label for="${field.name}">${field.label}</label>${hintOf(field)}
<input class="${field.short ? 'short' : 'wide'}"${attributes({ ...state, spellcheck: 'false' })}>${list === null ? '' : html`<datalist id="${list}">${suggestions.map((name) => html`<option value="${name}"></option>`)}</datalist>`}${errorLine(field.name, error)}
</div>`;
}

export function textArea(
  view: StepView,
  field: FieldWords & { readonly value: string; readonly rows: number },
): Html {
  const error = errorOf(view, field.name);
  // The first line break after the tag is swallowed by the browser, so one is given.
  return html`<div class="field${error === null ? '' : ' wrong'}">
<label for="${field.name}">${field.label}</label>${hintOf(field)}
<textarea rows="${field.rows}"${attributes(stateOf(view, field, error))}>
${field.value}</textarea>${errorLine(field.name, error)}
</div>`;
}

/** Files to be sent along, without JavaScript too. What was chosen can't be put back by a page: it is chosen anew. */
export function fileField(view: StepView, field: FieldWords & { readonly accept: string }): Html {
  const errors = view.errors.filter((e) => e.field === field.name).map((e) => faultText(view.t, e));
  const error = errors.length > 0 ? errors.join(' ') : null;
  const state = { ...stateOf(view, field, error), type: 'file', multiple: true, accept: field.accept };
  return html`<div class="field${error === null ? '' : ' wrong'}">
<label for="${field.name}">${field.label}</label>${hintOf(field)}
<input class="files"${attributes(state)}>${errorLine(field.name, error)}
</div>`;
}

interface SelectWords extends FieldWords {
  readonly value: string;
  readonly none: string;
  readonly options: Readonly<Record<string, string>>;
}

export function selectField(view: StepView, field: SelectWords): Html {
  const error = errorOf(view, field.name);
  const options = Object.entries(field.options).map(
    ([value, words]) =>
      html`<option${attributes({ value, selected: value === field.value })}>${words}</option>`,
  );
  return html`<div class="field${error === null ? '' : ' wrong'}">
<label for="${field.name}">${field.label}</label>${hintOf(field)}
<select${attributes(stateOf(view, field, error))}><option value="">${field.none}</option>${options}</select>${errorLine(field.name, error)}
</div>`;
}

interface RadioWords extends FieldWords {
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Radio buttons. The error summary links to the first of them, which is where the answer is given. */
export function radios(view: StepView, field: RadioWords): Html {
  const error = errorOf(view, field.name);
  return html`<fieldset${groupState(field, error)}>
<legend>${field.label}</legend>${hintOf(field)}${errorLine(field.name, error)}
${Object.entries(field.options).map(([value, words]) =>
  choice({
    type: 'radio',
    name: field.name,
    value,
    words,
    checked: value === field.value,
    focused: view.focus === field.name && value === Object.keys(field.options)[0],
  }),
)}
</fieldset>`;
}

const groupState = (field: FieldWords, error: string | null): Html =>
  attributes({
    id: field.name,
    class: error === null ? 'field' : 'field wrong',
    'aria-describedby': describedBy(field, error),
  });

/** A question with several groups of boxes under it, all of one name. */
export function boxGroups(
  view: StepView,
  field: FieldWords & {
    readonly values: readonly string[];
    readonly groups: ReadonlyArray<{
      key: string;
      /** A group without a title is the last resort, and has one box. */
      title: string | null;
      options: ReadonlyArray<readonly [string, string]>;
    }>;
  },
): Html {
  const error = errorOf(view, field.name);
  return html`<fieldset${groupState(field, error)}>
<legend>${field.label}</legend>${hintOf(field)}${errorLine(field.name, error)}
${field.groups.map(({ key, title, options }) => {
  const id = `${field.name}-group-${key}`;
  const state = { class: 'group', role: title && 'group', 'aria-labelledby': title && id };
  return html`<div${attributes(state)}>${title && html`<p class="group-title" id="${id}">${title}</p>`}
${options.map(([value, words]) =>
  choice({ type: 'checkbox', name: field.name, value, words, checked: field.values.includes(value) }),
)}</div>`;
})}
</fieldset>`;
}

/** One box that stands alone; its id is the field's name. */
export function box(view: StepView, field: FieldWords & { readonly checked: boolean }): Html {
  const error = errorOf(view, field.name);
  return html`<div class="field box">${choice({
    type: 'checkbox',
    name: field.name,
    value: 'yes',
    words: field.label,
    checked: field.checked,
    id: field.name,
    describedBy: describedBy(field, error),
  })}${hintOf(field)}${errorLine(field.name, error)}</div>`;
}

interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly words: Fragment;
  readonly checked: boolean;
  readonly focused?: boolean;
  readonly id?: string;
  readonly describedBy?: string | null;
}

function choice(c: Choice): Html {
  const id = c.id ?? `${c.name}-${c.value}`;
  const state = {
    type: c.type,
    name: c.name,
    value: c.value,
    id,
    checked: c.checked,
    autofocus: c.focused === true,
  };
  return html`<div class="choice"><input${attributes({ ...state, 'aria-describedby': c.describedBy })}><label for="${id}">${c.words}</label></div>`;
}

export const hidden = (name: string, value: string): Html =>
  html`<input${attributes({ type: 'hidden', name, value })}>`;

/** A button that posts the form and says which it was. */
export const press = (
  words: Fragment,
  action: string,
  className: string,
  more: Readonly<Record<string, string>> = {},
) =>
  html`<button${attributes({ type: 'submit', name: 'do', value: action, class: className, ...more })}>${words}</button>`;
