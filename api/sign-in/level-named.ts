import { SIGN_IN_LEVELS, type SignInLevel } from '../../domain/people/sign-in-level.ts';

/** The level of a name that was stored; one that this release does not know counts least. */
export const levelNamed = (name: string): SignInLevel => SIGN_IN_LEVELS.find((each) => each === name) ?? 'PASSWORD';
