import titles from './kolada.json';

/** The national key figures of the field that are no costs: Kolada's own ids and titles (kolada.se, the area of individual and family care). */
const TITLES: Readonly<Record<string, string>> = titles;

export const isKeyFigure = (kpi: string): boolean => Object.hasOwn(TITLES, kpi);
export const keyFigureTitle = (kpi: string): string => TITLES[kpi] ?? kpi;
