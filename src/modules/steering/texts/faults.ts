import type { LineFault } from '../domain/form/rows.ts';

/* What keeps a file from being taken, in a sentence that says where and what to do. */

type Params = Readonly<Record<string, string>>;

const columns = ({ missing, unknown, twice }: Params): string =>
  [
    missing ? `Det saknas: ${missing}.` : '',
    unknown ? `Känns inte igen: ${unknown}.` : '',
    twice ? `Står två gånger: ${twice}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const texts: Readonly<Record<string, (p: Params) => string>> = {
  empty_file: () => 'Filen är tom.',
  not_utf8: () => 'Filen är inte sparad som UTF-8. Spara om den som ”CSV UTF-8 (semikolonavgränsad)”.',
  open_quote: () => 'Ett citattecken öppnas men stängs inte.',
  loose_quote: () =>
    'Det står ett citattecken inne i en cell som inte själv står inom citattecken. Sätt citattecken runt hela cellen, och skriv det inre två gånger.',
  text_after_quote: () => 'Det står text efter ett citattecken som stänger cellen.',
  forbidden_characters: () => 'Raden innehåller tecken som inte kan sparas. Ta bort dem.',
  wrong_columns: (p) => `Kolumnerna stämmer inte. ${columns(p)}`,
  no_rows: () => 'Filen har inga rader under rubrikerna.',
  too_many_rows: () => 'Filen har fler än 2 000 rader. Dela upp den.',
  too_many_columns: () => 'Den första raden har fler kolumner än något formulär har.',
  wrong_cell_count: (p) => `Raden har ${p.cells} celler men filen har ${p.columns} kolumner.`,
  identity_number: () => 'Raden innehåller ett personnummer. I siffror ska ingen person finnas med.',
  cell_needed: () => 'Cellen är tom.',
  cell_too_long: () => 'Texten är längre än 500 tecken.',
  cell_not_in_list: (p) => `”${p.written}” känns inte igen. Skriv något av: ${p.known}.`,
  cell_not_number: (p) => `”${p.written}” är inget tal.`,
  cell_not_count: (p) => `”${p.written}” är inget antal. Skriv ett helt tal.`,
  cell_not_period: (p) => `”${p.written}” är ingen period. Skriv till exempel 2022 eller 2022-T3.`,
  share_of_nobody: (p) =>
    `Antalen säger att det inte fanns någon att mäta. Lämna ${p.tertial} tom, eller rätta antalen.`,
  nothing_stated: () => 'Raden har inget värde.',
  path_with_gap: () => 'Det saknas ett namn före eller efter /.',
};

export const faultInWords = ({ line, column, code, params }: LineFault): string =>
  `Rad ${line}${column ? `, kolumnen ${column}` : ''}: ${texts[code]?.(params) ?? code}`;
