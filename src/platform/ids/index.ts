import { v7 } from 'uuid';

/** A new UUIDv7: sortable by time of making, made in the application so that no tenant table needs a sequence. */
export const newId = (): string => v7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID in canonical form. What passes may stand in a `SET LOCAL` literal. */
export const isId = (value: string): boolean => UUID.test(value);
