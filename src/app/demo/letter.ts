/** Of WinAnsi, which the standard fonts of PDF are written in, Latin-1 has what Swedish needs. */
const escaped = (line: string): Buffer => Buffer.from(line.replace(/[\\()]/g, '\\$&'), 'latin1');

/** One page of plain lines as a PDF 1.4, so that the demo's papers can be opened. */
export function letterPdf(lines: readonly string[]): Buffer {
  const text = Buffer.concat([
    Buffer.from('BT /F1 12 Tf 72 770 Td 18 TL\n'),
    ...lines.flatMap((line) => [Buffer.from('('), escaped(line), Buffer.from(') Tj T*\n')]),
    Buffer.from('ET'),
  ]);
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from(
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    ),
    Buffer.concat([Buffer.from(`<</Length ${text.length}>>\nstream\n`), text, Buffer.from('\nendstream')]),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [n, body] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
