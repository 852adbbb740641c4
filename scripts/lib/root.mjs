// @ts-check
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout (or of the installed package), whatever the working folder is. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
