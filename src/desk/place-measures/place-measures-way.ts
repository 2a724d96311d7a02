/** Where whoever plans for a place decides which sets of questions it uses; of one of them, or of all. */
export const placeMeasuresWay = (measure?: string): string =>
  measure === undefined ? '/place/measures' : `/place/measures/${measure}`
