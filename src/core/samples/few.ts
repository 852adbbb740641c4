/** Fewest that are told to whoever opens none of the cases, and that a sample is drawn from: nobody is to know who was drawn. */
const FEW = 5;

/** From one to four: so few that they could be known. Pure. */
export const isFew = (n: number): boolean => n > 0 && n < FEW;

/** Whether there are enough to draw from for nobody to know who was drawn. Pure. */
export const isEnough = (population: number): boolean => population >= FEW;

/** The months of a measure are withheld by their neighbours, which a sample knows nothing of. Pure. */
export const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period);
