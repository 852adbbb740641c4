export { drawSample, populationDigest } from './draw.ts';
export { isEnough, isFew, isMonth } from './few.ts';
export { keepDrawn } from './keep.ts';
export { Populations } from './populations.ts';
