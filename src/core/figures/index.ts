export type { Contradiction, ContradictionSource } from './contradictions.ts';
export {
  Figure,
  FigureChoice,
  FigureRef,
  figureKey,
  isStanding,
  saysTheSame,
} from './figure.ts';
export { type LiveFigures, liveFigures } from './live.ts';
export { publishedFigures } from './published.ts';
export { bareFigure, type FigureSource, FigureSources } from './sources.ts';
export { countsText, figureText, numberText } from './text.ts';
