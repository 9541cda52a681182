import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { contractYears } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { packDocx } from './pack.ts';
import { provisionParts } from './provision-parts.ts';
import { shellOf } from './shell.ts';
import { propertiesOf } from './stamp.ts';
import { Tracks } from './tracked.ts';

/** A version of a contract, as it is printed. */
export interface ContractContent {
  readonly contractId: string;
  readonly header: Pick<ContractHeader, 'service' | 'periodStart' | 'periodEnd'>;
  readonly version: number;
  /** Names the text; printed on every page. */
  readonly hash: string;
  /** The day from which this version applies: the document's date. */
  readonly dated: IsoDate;
  readonly provisions: readonly Provision[];
}

/** Under which name the service's own changes stand. */
export const authorOf = (language: Language, { service }: ContractContent['header']): string =>
  service[language] ?? textsIn(language)('docx.author');

/**
 * A consolidated contract in one language, to be read and worked on in a word processor: what is changed in it is tracked, and
 * comes back as proposals. A provision whose text is missing in that language stands empty in its place. The same version gives
 * the same bytes.
 */
export function contractDocx(contract: ContractContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { header, version, hash, contractId, dated, provisions } = contract;
  const title = t('docx.contract.title', { period: contractYears(header.periodStart, header.periodEnd), version });
  const author = authorOf(language, header);
  const tracks = new Tracks({ author, at: `${dated}T00:00:00Z` });
  const shell = {
    language,
    title,
    subject: t('docx.contract.subject'),
    creator: author,
    properties: propertiesOf({ contract: contractId, version, language, author }),
    footer: t('docx.contract.footer', { hash: hash.slice(0, 12) }),
    tracks: true,
  };
  const printed = provisions.map((provision) => ({ before: provision, after: provision }));
  return packDocx(shellOf(shell, provisionParts(printed, { language, tracks })), dated);
}
