export { drawSample, populationDigest } from './draw.ts';
export { isEnough, isFew, isMonth } from './few.ts';
export { type PopulationRow, Populations } from './populations.ts';
