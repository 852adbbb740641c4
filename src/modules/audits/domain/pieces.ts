/** Words parted where they refer to a figure: `{1}` is the first. What refers to none of them stands as it was written. Pure. */
export function piecesOf(
  words: string,
  figures: readonly string[],
): readonly { readonly text: string; readonly figure: number | null }[] {
  const pieces: { text: string; figure: number | null }[] = [];
  for (const part of words.split(/(\{\d{1,2}\})/)) {
    const at = /^\{(\d{1,2})\}$/.exec(part);
    const figure = at ? figures[Number(at[1]) - 1] : undefined;
    if (at && figure !== undefined) pieces.push({ text: figure, figure: Number(at[1]) - 1 });
    else if (part !== '') pieces.push({ text: part, figure: null });
  }
  return pieces;
}
