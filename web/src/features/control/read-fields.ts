/** The lines that have anything, trimmed. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** How many cases are drawn: 1 to 200, or null. */
export function sizeIn(text: string): number | null {
  const size = Number(text.trim());
  return Number.isInteger(size) && size >= 1 && size <= 200 ? size : null;
}

/** Documents, one on each line: a title and, after a semicolon, where it is; without one, the title says both. */
export const documentsIn = (text: string): { title: string; reference: string }[] =>
  linesIn(text).map((line) => {
    const [title = '', ...rest] = line.split(';').map((part) => part.trim());
    return { title: title || line, reference: rest.join('; ') || title };
  });
