import type { Instant } from '../../domain/calendar/dates.ts';
import type { SignInLevel } from '../../domain/people/sign-in-level.ts';

declare module 'express-session' {
  interface SessionData {
    /** Names the session on pages and keeps its forms valid: the same after a step-up, unlike what the browser keeps. */
    readonly handle: string;
    readonly personId: string;
    readonly level: SignInLevel;
    readonly signedInAt: Instant;
    /** The last request but for those of the same minute. */
    readonly seenAt: Instant;
    /** Of the session at the identity provider that it began with. */
    readonly providerSid?: string | undefined;
    /** The ID token, sealed: who signs out shows it to the provider. */
    readonly idToken?: string | undefined;
    /** The browser and its system, as the owner of the session will know them again. */
    readonly browser: string;
  }
}

/** How long a session lasts, in milliseconds. */
export interface SessionTimes {
  /** Without a request. */
  readonly idle: number;
  /** Whatever is done in it. */
  readonly absolute: number;
}

interface Times {
  readonly signedInAt: Instant;
  readonly seenAt: Instant;
}

/** How long a session has left if nothing is asked in it; nothing or less for one that is over. In milliseconds. */
export const timeLeft = ({ idle, absolute }: SessionTimes, { signedInAt, seenAt }: Times, now: Instant): number =>
  Math.min(Date.parse(seenAt) + idle, Date.parse(signedInAt) + absolute) - Date.parse(now);
