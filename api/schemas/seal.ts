import { z } from 'zod';
import { instant, list, optional, sha256 } from './common.ts';

const timeStamp = z
  .strictObject({
    at: instant,
    token: z
      .base64()
      .meta({ description: 'RFC 3161, DER, in Base64; over the SHA-256 of the statement with its signature.' }),
  })
  .meta({ id: 'TimeStamp' });

const anchor = z
  .strictObject({
    number: z.int(),
    at: instant,
    size: z.int().meta({ description: 'Leaves of the tree.' }),
    root: sha256,
    keyId: z.string(),
    signature: z.base64().meta({ description: 'Ed25519, in Base64.' }),
    timeStamp: optional(timeStamp),
  })
  .meta({ id: 'Anchor', description: 'A signed root over the heads of all files (RFC 6962).' });

export const seal = z
  .strictObject({
    leaf: z.strictObject({ position: z.int(), fileId: z.string(), seq: z.int(), head: sha256 }),
    anchor,
    inclusion: list(sha256).meta({ description: 'From the leaf upwards (RFC 6962, section 2.1.1).' }),
    newest: optional(
      z.strictObject({
        anchor,
        consistency: list(sha256).meta({ description: 'From `anchor` to this one (RFC 6962, section 2.1.2).' }),
      }),
    ),
  })
  .meta({ id: 'Seal', description: 'What shows that a history up to an event is the one that was anchored.' });
