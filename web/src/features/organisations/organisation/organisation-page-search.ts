import { isKeyOf } from '../../../ui/list/search-values.ts';

const DIALOGS = { andra: true, uppga: true, aterta: true } as const;

/** The dialog that is open, in the address of an organisation. */
export interface OrganisationPageSearch {
  gor?: keyof typeof DIALOGS;
}

export const readOrganisationPageSearch = ({ gor }: Record<string, unknown>): OrganisationPageSearch =>
  isKeyOf(DIALOGS, gor) ? { gor } : {};
