import { endingsOf, type MediaType } from './media-types.ts';

const LONGEST = 120;

// Control characters, and those that turn the direction of writing: with them "gpj.exe" can be made to read "exe.jpg".
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;
/** Characters that no file name may have on some computer. */
const FORBIDDEN = /[<>:"|?*]/g;

/**
 * The name that a file is shown and downloaded under: its own, without folders, without what can't be seen, and with an ending that says
 * what it is. It is never part of a path on the server.
 */
export function displayName(given: string, type: MediaType | null): string {
  const own = given.split(/[\\/]/).at(-1) ?? '';
  const clean = own
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [usual, ...others] = type ? endingsOf(type) : [''];
  const ending = /\.([a-z0-9]{1,5})$/i.exec(clean)?.[1]?.toLowerCase() ?? '';
  const fits = type === null || ending === usual || others.includes(ending);
  const kept = fits && ending !== '' ? `.${ending}` : usual === '' ? '' : `.${usual}`;
  const stem = fits && ending !== '' ? clean.slice(0, -kept.length) : clean;
  const short = [...(stem === '' ? 'fil' : stem)].slice(0, LONGEST - kept.length).join('');
  return `${short}${kept}`;
}
