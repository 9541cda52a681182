import { brusselsDate, type Instant, type IsoDate } from '../../calendar/dates.ts';

/** What is known of the mail that convoked an organisation: accepted by the mail server, still under way, or never reached. */
export type Proof =
  | { readonly kind: 'PROVEN'; readonly messageId: string; readonly at: Instant; readonly answer: string }
  | { readonly kind: 'NOT_YET' }
  | { readonly kind: 'NOT_PROVEN'; readonly why: string };

/** What the proofs of a convocation come to. */
export type Judgement =
  | { readonly kind: 'PROVEN'; readonly on: IsoDate }
  | { readonly kind: 'LATE'; readonly on: IsoDate }
  | { readonly kind: 'NOT_PROVEN'; readonly organisations: readonly string[] }
  | { readonly kind: 'PENDING' };

/**
 * Judges a convocation: each organisation was reached on the day its mail was accepted, in Brussels, or on that of another
 * proof, whichever came first. One reached after the latest day makes it late, whatever the others; one that nothing reached
 * keeps it from being proven.
 */
export function judge(
  organisations: readonly string[],
  latestOn: IsoDate,
  proofs: Readonly<Record<string, Proof>>,
  delivered: Readonly<Record<string, IsoDate>>,
): Judgement {
  const reached = organisations.map((id) => reachedOn(proofs[id], delivered[id]));
  const days = reached.filter((on) => on !== undefined).sort();
  const last = days.at(-1);
  if (last !== undefined && last > latestOn) return { kind: 'LATE', on: last };
  const failed = organisations.filter((id, index) => reached[index] === undefined && proofs[id]?.kind === 'NOT_PROVEN');
  if (failed.length > 0) return { kind: 'NOT_PROVEN', organisations: failed };
  if (last === undefined || days.length < organisations.length) return { kind: 'PENDING' };
  return { kind: 'PROVEN', on: last };
}

function reachedOn(proof: Proof | undefined, delivered: IsoDate | undefined): IsoDate | undefined {
  const accepted = proof?.kind === 'PROVEN' ? brusselsDate(proof.at) : undefined;
  return [accepted, delivered].filter((on) => on !== undefined).sort()[0];
}
