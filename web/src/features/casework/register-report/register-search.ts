/** A report that is made from a form names it; one that comes by phone names none. */
export interface RegisterSearch {
  formular?: string;
}

export function readRegisterSearch({ formular }: Record<string, unknown>): RegisterSearch {
  return typeof formular === 'string' && /^[0-9a-f-]{36}$/.test(formular) ? { formular } : {};
}
