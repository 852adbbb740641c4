/**
 * Help for each page, by its path in the router: what it is for, what to do first, and the words that it uses. Brought when somebody asks for
 * it, so that no page waits for it. `[[frist]]` is a word that opens its explanation, `[[frist|fristen]]` the same in another form.
 */
export interface ScreenHelp {
  readonly what: string;
  /** In the order in which it is done. */
  readonly first: readonly string[];
  /** Names in docs/ordlista.md. */
  readonly words: readonly string[];
}
