import { FIRST_MAPPING, type Mapping } from '../domain/mapping.ts';

type Area = Pick<Mapping['areas'][number], 'code' | 'name' | 'unitIds'> & Partial<Mapping['areas'][number]>;

/** What Kommun-Bas says, with these areas. */
export const FIRST_MAPPING_OF = (areas: readonly Area[]): Mapping => ({
  ...FIRST_MAPPING,
  areas: areas.map((a) => ({ responsibilities: [{ from: '51', to: '51' }], activities: [], ...a })),
});
