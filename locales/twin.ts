/**
 * What one language's texts ask of the other's: the same keys, no more and no fewer. `…_many` is left out: the plural rules of
 * French have that form (for millions), those of Dutch do not.
 */
export type Twin<T> = {
  readonly [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string ? string : Twin<T[K]>;
};
