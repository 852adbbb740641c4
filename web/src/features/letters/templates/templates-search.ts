export interface TemplatesSearch {
  /** Kind and language: `decision-sv`. */
  mall?: string;
}

export const readTemplatesSearch = ({ mall }: Record<string, unknown>): TemplatesSearch =>
  typeof mall === 'string' ? { mall } : {};
