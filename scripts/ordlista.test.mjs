import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as codes from '../src/modules/casework/domain/codes.ts';
import * as words from '../web/src/app/sv/codes.ts';
import { ROOT } from './lib/root.mjs';

const text = readFileSync(join(ROOT, 'docs/ordlista.md'), 'utf8');

/** The rows of the list headed "### Name: …": code → Swedish word. */
const listOf = (name) => {
  const [, section = ''] = text.split(new RegExp(`^### ${name}: .*$`, 'm'));
  const rows = section.split(/^#/m)[0].matchAll(/^\| `(\w+)` \| ([^|]+?) \|/gm);
  return Object.fromEntries([...rows].map(([, code, word]) => [code, word]));
};

const optionsOf = new Map(Object.entries(codes));
const shown = new Map(Object.entries(words));
const lists = [...optionsOf.keys()].filter((name) => /^[A-Z][a-z]/.test(name));

describe('the word list', () => {
  it('knows the code lists by name', () => {
    expect(lists).toContain('Worry');
  });

  it.each(lists)('has the codes of %s, with the words that the screen shows', (name) => {
    expect(listOf(name)).toEqual(shown.get(name[0].toLowerCase() + name.slice(1)));
    expect(Object.keys(listOf(name))).toEqual([...optionsOf.get(name).options]);
  });
});
