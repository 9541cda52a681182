/**
 * How surely it is known who signs in, from the weakest to the strongest, as the federal authentication service tells them
 * apart: a password, a code besides, or an identity document (eID, itsme).
 */
export const SIGN_IN_LEVELS = ['PASSWORD', 'CODE', 'EID'] as const;
export type SignInLevel = (typeof SIGN_IN_LEVELS)[number];

/** Whether a level is as strong as the one that is needed, or stronger. */
export const isAtLeast = (level: SignInLevel, needed: SignInLevel): boolean =>
  SIGN_IN_LEVELS.indexOf(level) >= SIGN_IN_LEVELS.indexOf(needed);
