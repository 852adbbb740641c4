export const migrations = {
  name: 'economy',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
