import { createHash } from 'node:crypto';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { utf8, zipOf, type Files } from '../zip.ts';

/** What a bag says of itself; values on one line. */
export interface BagInfo {
  readonly sourceOrganization: string;
  readonly externalIdentifier: string;
  readonly externalDescription: string;
  readonly baggingDate: IsoDate;
}

/**
 * A bag as one ZIP with one folder in it [RFC 8493, BagIt 1.0]: the files under `data/`, their SHA-256 in a manifest, and beside
 * them what explains or checks the bag.
 *
 * @param name of the folder. @param beside files at the root of the bag, covered by the manifest of its tags.
 */
export function bagOf(name: string, payload: Files, beside: Files, info: BagInfo): Uint8Array {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]));
  const tags = new Map([
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', utf8(infoText(info, data))],
    ['manifest-sha256.txt', utf8(manifestOf(data))],
    ...beside,
  ]);
  const all = [...tags, ['tagmanifest-sha256.txt', utf8(manifestOf(tags))] as const, ...data];
  return zipOf(new Map(all.map(([path, bytes]) => [`${name}/${path}`, bytes])));
}

const manifestOf = (files: Files): string =>
  [...files]
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .toSorted()
    .join('');

function infoText(info: BagInfo, data: Files): string {
  const octets = [...data.values()].reduce((sum, { length }) => sum + length, 0);
  const lines: readonly (readonly [string, string])[] = [
    ['Source-Organization', info.sourceOrganization],
    ['External-Identifier', info.externalIdentifier],
    ['External-Description', info.externalDescription],
    ['Bagging-Date', info.baggingDate],
    ['Payload-Oxum', `${octets}.${data.size}`],
  ];
  return lines.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/gu, ' ').trim()}\n`).join('');
}
