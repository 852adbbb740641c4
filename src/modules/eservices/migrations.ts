export const migrations = {
  name: 'eservices',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
