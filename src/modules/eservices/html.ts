/** Markup that has been escaped, or was written by us. Only this module can make one. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** Puts together markup; every value that is not itself `Html` is escaped, for text and for quoted attributes alike. */
  static template(strings: readonly string[], values: readonly Fragment[]): Html {
    return new Html(strings.map((part, i) => (i === 0 ? part : render(values[i - 1]) + part)).join(''));
  }

  /** Markup that stands in our own source, such as an icon. Never for anything that came from outside. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
}

/** What may stand in a template. `null`, `undefined` and `false` render nothing. */
export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

/** Escaping template: ``html`<p>${text}</p>` ``. Attribute values must be quoted in the template. */
export const html = (strings: TemplateStringsArray, ...values: Fragment[]): Html =>
  Html.template(strings, values);

/** Attributes from a record: `true` gives the bare name; `false`, `null` and `undefined` leave it out. */
export const attributes = (record: Readonly<Record<string, string | boolean | null | undefined>>): Html =>
  Html.template(
    ['', ''],
    [
      Object.entries(record).map(([name, value]) => {
        if (value === true) return html` ${name}`;
        return typeof value === 'string' ? html` ${name}="${value}"` : null;
      }),
    ],
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// HTML has no way to write the control characters, and the check of the input has already refused them by name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const escapeText = (text: string): string =>
  text.replace(CONTROL, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

function render(fragment: Fragment): string {
  if (fragment === null || fragment === undefined || fragment === false) return '';
  if (fragment instanceof Html) return fragment.toString();
  if (typeof fragment === 'string') return escapeText(fragment);
  if (typeof fragment === 'number') return String(fragment);
  return fragment.map(render).join('');
}
