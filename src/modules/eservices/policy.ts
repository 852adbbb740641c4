import type { Grants } from '#core/access';

/** Who may do what with forms from e-service platforms. */
export const grants: Grants = {
  e_service: { 'eservices:form:receive': 'any' },
  intake: {
    'eservices:form:list': 'unit',
    'eservices:form:read': 'unit',
    'eservices:form:settle': 'unit',
  },
  unit_manager: {
    'eservices:form:list': 'unit',
    'eservices:form:read': 'unit',
    'eservices:form:settle': 'unit',
    // A form of which the reporter has been shielded (OSL 26:5).
    'eservices:form:read-shielded': 'unit',
  },
  administrator: { 'eservices:mapping:read': 'any', 'eservices:mapping:set': 'any' },
};
