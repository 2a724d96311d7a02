/** What leads to the rest of a long list, to everybody who may read it. */
export const earlierInEnglish = (many: number): string => `Show ${many} more from before`
