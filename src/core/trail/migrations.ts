export const migrations = {
  name: 'trail',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
