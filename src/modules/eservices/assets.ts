import { createHash } from 'node:crypto';
import style from './assets/oro.css?raw';
import script from './assets/oro.js?raw';

const versioned = (path: string, content: string): string =>
  `${path}?v=${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;

/** Addresses with a hash of the content, so that they may be kept for ever. */
export const styleUrl = versioned('/oro/oro.css', style);
export const scriptUrl = versioned('/oro/oro.js', script);

/** The files of the public form, by path without version. */
export const assets: Readonly<
  Record<string, { readonly url: string; readonly type: string; readonly content: string }>
> = {
  '/oro/oro.css': { url: styleUrl, type: 'text/css; charset=utf-8', content: style },
  '/oro/oro.js': { url: scriptUrl, type: 'text/javascript; charset=utf-8', content: script },
};
