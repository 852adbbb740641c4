export const migrations = {
  name: 'reminders',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
