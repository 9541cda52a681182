import { z } from 'zod';

/** How the record is anchored outside the database (ADR 25). */
export interface AnchorConfig {
  /** Ed25519, PEM or the Base64 of its PKCS #8; without it this process takes no anchors. */
  readonly key: string | undefined;
  /** A PEM file of the public keys with which anchors were signed before. */
  readonly publicKeysFile: string | undefined;
  /** Where each anchor is written, out of reach of the database's administrator. */
  readonly directory: string | undefined;
  /** Who stamps the time, and the file of the certificates that vouch for it. */
  readonly authority: { readonly url: string; readonly caFile: string } | undefined;
}

const file = z.string().optional();

export const anchorVariables = {
  ANCHOR_KEY: z.string().optional(),
  ANCHOR_PUBLIC_KEYS: file,
  ANCHOR_DIRECTORY: file,
  TSA_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  TSA_CA_FILE: file,
};

const anchor = z.object(anchorVariables);

export const anchorIn = (set: z.output<typeof anchor>): AnchorConfig =>
  Object.freeze({
    key: set.ANCHOR_KEY,
    publicKeysFile: set.ANCHOR_PUBLIC_KEYS,
    directory: set.ANCHOR_DIRECTORY,
    authority:
      set.TSA_URL === undefined || set.TSA_CA_FILE === undefined
        ? undefined
        : { url: set.TSA_URL, caFile: set.TSA_CA_FILE },
  });

/** Faults between the variables of the anchors; `set` is as the environment holds it. */
export const anchorFaults = (set: NodeJS.ProcessEnv): string[] => [
  ...(set['TSA_URL'] !== undefined && set['TSA_CA_FILE'] === undefined
    ? ['TSA_URL needs TSA_CA_FILE: a time stamp is worth what vouches for it']
    : []),
  ...(set['ANCHOR_KEY'] !== undefined && set['ANCHOR_DIRECTORY'] === undefined
    ? ['ANCHOR_KEY needs ANCHOR_DIRECTORY: an anchor in the database alone holds nobody to anything']
    : []),
];

/** For a log: without the key. */
export const describeAnchor = ({ key, directory, authority }: AnchorConfig): string =>
  `key: ${key === undefined ? 'none' : '***'}, directory: ${directory ?? 'none'}, authority: ${authority?.url ?? 'none'}`;
