export { embeddedTemplate, type TestDatabase, useTestDatabase } from './use-test-database.ts';
