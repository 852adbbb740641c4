import { DocumentCompiler } from './compiler.ts';

/** The product's own layouts, by file. */
export const layouts = import.meta.glob<string>('./*.typ', { query: '?raw', eager: true, import: 'default' });

/** The one process that sets what all of them make. */
export const compiler = new DocumentCompiler();
