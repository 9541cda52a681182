import { z } from 'zod';
import { SIGN_IN_LEVELS } from '../../domain/people/sign-in-level.ts';
import { TOKEN_DAYS } from '../../domain/people/token-rules.ts';
import { TOKEN_SCOPES } from '../sign-in/identity.ts';
import { id, instant, isoDate, line, list, optional } from './common.ts';

const scope = z.enum(TOKEN_SCOPES);
const level = z.enum(SIGN_IN_LEVELS);

/** What a personal token is to be. */
export const newToken = z
  .strictObject({
    name: line.max(100).meta({ description: 'What you will know it by.', example: 'Tableau de bord' }),
    scope: scope
      .default('READ')
      .meta({ description: 'READ: to look. ACT: to look, and to do what its person may do.' }),
    days: z.int().min(1).max(TOKEN_DAYS.most).default(TOKEN_DAYS.usual),
  })
  .meta({ id: 'NewToken', example: { name: 'Tableau de bord', scope: 'READ', days: 30 } });

/** A personal token as lists show it. */
const token = z
  .strictObject({
    id,
    name: z.string(),
    scopes: list(scope),
    level: level.meta({ description: 'Of the session it was made in; it counts until `levelUntil`, then PASSWORD.' }),
    levelUntil: instant,
    madeAt: instant,
    expiresAt: instant,
    lastUsedOn: optional(isoDate),
  })
  .meta({ id: 'Token' });

export const tokens = z.strictObject({ items: list(token) }).meta({ id: 'Tokens' });

export const madeToken = z
  .strictObject({
    id,
    token: z.string().meta({ description: 'To be sent as `Authorization: Bearer …`. It is shown this once.' }),
    expiresAt: instant,
  })
  .meta({ id: 'MadeToken' });

/** A browser that someone is signed in with. */
const session = z
  .strictObject({
    id,
    level,
    signedInAt: instant,
    seenAt: instant.meta({ description: 'The last request but for those of the same minute.' }),
    browser: z.string().meta({ description: '`Firefox, Linux`; empty where the browser does not say.' }),
    isThis: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
  })
  .meta({ id: 'Session' });

export const sessions = z.strictObject({ items: list(session) }).meta({ id: 'Sessions' });

const invitation = z
  .strictObject({
    invitedAt: instant,
    until: instant.meta({ description: 'It is good until then.' }),
    acceptedAt: optional(instant),
    withdrawnAt: optional(instant),
    mail: z.enum(['PENDING', 'SENT', 'REFUSED', 'BOUNCED']).meta({ description: 'How far its message is.' }),
  })
  .meta({ id: 'Invitation' });

export const signInState = z
  .strictObject({
    isBound: z.boolean().meta({ description: 'Whether the identity provider’s identity of the person is known.' }),
    invitation: optional(invitation.meta({ description: 'The last one.' })),
  })
  .meta({ id: 'SignInState' });
