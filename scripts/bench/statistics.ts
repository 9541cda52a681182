/** A share of the values is at or below what this gives (nearest rank); `undefined` of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly samples: number;
}

/** `undefined` where nothing was measured. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const [p50, p99] = [percentile(values, 0.5), percentile(values, 0.99)];
  return p50 === undefined || p99 === undefined
    ? undefined
    : { p50: rounded(p50), p99: rounded(p99), samples: values.length };
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
