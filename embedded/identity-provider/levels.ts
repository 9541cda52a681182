import type { Language } from './words.ts';

/** A level at which the provider says that somebody signed in. */
export interface Level {
  /** As it is asked for in `acr_values`, and told in the claim `acr`. */
  readonly acr: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** From the weakest to the strongest, by the first of the names that Avenant expects unless it is told otherwise. */
export const LEVELS: readonly Level[] = [
  { acr: 'urn:be:fedict:iam:fas:Level200', name: { fr: 'Mot de passe', nl: 'Wachtwoord' } },
  { acr: 'urn:be:fedict:iam:fas:Level350', name: { fr: 'Mot de passe et code', nl: 'Wachtwoord en code' } },
  { acr: 'urn:be:fedict:iam:fas:Level500', name: { fr: 'eID ou itsme', nl: 'eID of itsme' } },
];

const ACRS = LEVELS.map(({ acr }) => acr);
const [STRONGEST = ''] = ACRS.toReversed();

/** What a client is told of when it asks for none: any of them, preferably the strongest. */
export const ANY_LEVEL: readonly string[] = ACRS.toReversed();

/** The level a request prefers: the first it asks for that is known, else the strongest. */
export const preferredLevel = (acrValues: string | undefined): string =>
  wordsOf(acrValues).find((acr) => ACRS.includes(acr)) ?? STRONGEST;

/** Whether a sign-in at a level (none: an unknown one) is as strong as the weakest of those asked for. */
export function satisfies(acr: string | undefined, acrValues: string | undefined): boolean {
  const asked = wordsOf(acrValues)
    .map((each) => ACRS.indexOf(each))
    .filter((rank) => rank >= 0);
  return asked.length === 0 || ACRS.indexOf(acr ?? '') >= Math.min(...asked);
}

export const isLevel = (acr: unknown): acr is string => typeof acr === 'string' && ACRS.includes(acr);

const wordsOf = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');
