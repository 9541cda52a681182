import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';

/** In which language a contract is read: one, or both beside each other. */
export const TEXT_CHOICES = ['fr', 'nl', 'both'] as const;
export type TextChoice = (typeof TEXT_CHOICES)[number];

/** A provision with those under it and the numbers of the acts that made it what it is. */
export interface ReadingNode extends Omit<Provision, 'parentId' | 'layout'> {
  readonly acts: readonly number[];
  readonly children: readonly ReadingNode[];
}

/** How a text is being read: by whom, in which language, of which contract and version. */
export interface Reading {
  readonly language: Language;
  readonly choice: TextChoice;
  readonly contractId: string;
  /** Absent for the newest: its addresses name no version, so that they lead to the newest for good. */
  readonly version?: number | undefined;
  /** The day as on which it is read, where it is. */
  readonly asOn?: string | undefined;
}

export interface Place {
  readonly version?: number | undefined;
  readonly asOn?: string | undefined;
  readonly text?: TextChoice | undefined;
}

/** The address of a contract's page: its text without `page`. */
export function contractUrl(contractId: string, { version, asOn, text }: Place = {}, page = ''): string {
  const query = new URLSearchParams({
    ...(asOn === undefined ? {} : { 'as-on': asOn }),
    ...(version === undefined ? {} : { version: String(version) }),
    ...(text === undefined ? {} : { text }),
  });
  return `/contracts/${contractId}${page}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** The page of a provision: its origin. Ids hold slashes, which its address writes otherwise. */
export const provisionUrl = (contractId: string, provisionId: string, version?: number): string =>
  contractUrl(contractId, { version }, `/provisions/${encodeURIComponent(provisionId)}`);

/** The page of a provision as what is being read has it: of the same version, or as on the same day. */
export const originUrl = ({ contractId, version, asOn }: Reading, provisionId: string): string =>
  contractUrl(contractId, { version, asOn }, `/provisions/${encodeURIComponent(provisionId)}`);

/** The short address for good by which a text is cited as on a day: of the contract, or of one provision. */
export const citedAt = (contractId: string, on: string, provisionId?: string): string =>
  [`/t/${contractId}/${on}`, ...(provisionId === undefined ? [] : [provisionId])].join('/');

/** Where a provision stands in the text. */
export const placeUrl = (contractId: string, provisionId: string, place: Place = {}): string =>
  `${contractUrl(contractId, place)}#${provisionId}`;
