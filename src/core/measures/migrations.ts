import { MARKING } from './kept/marking.ts';

export const migrations = {
  name: 'measures',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
  afterwards: MARKING,
};
