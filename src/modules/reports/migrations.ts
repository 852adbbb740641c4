export const migrations = {
  name: 'reports',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
