import type { Request } from 'express';
import type { SignInLevel } from '../../domain/people/sign-in-level.ts';

/** What a personal token may be used for: reading alone, or acting too. */
export const TOKEN_SCOPES = ['READ', 'ACT'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** By what a request shows who sends it: the session of a browser, or a personal token of a program. */
export type Credential =
  | { readonly kind: 'SESSION'; readonly id: string }
  | { readonly kind: 'TOKEN'; readonly id: string; readonly scopes: readonly TokenScope[] };

/** Who sends a request, and how surely that is known. It gives no right: those come from the mandates of the day. */
export interface Identity {
  readonly personId: string;
  readonly level: SignInLevel;
  readonly credential: Credential;
}

/** The port through which people are known. */
export interface IdentityPort {
  /** Who sends a request; `undefined` when nobody is signed in, or what he shows is not valid (any more). */
  identityOf(request: Request): Promise<Identity | undefined>;
}

/** Where nobody can sign in. */
export const NOBODY: IdentityPort = { identityOf: async () => undefined };
