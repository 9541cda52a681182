import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Language } from '../../domain/language.ts';

/** ISO 639-2, as the naming convention asks for. */
export const LANGUAGE_CODES = { fr: 'fra', nl: 'nld' } as const satisfies Record<Language, string>;

/** What kind of document a contract is, and what an amendment amends. */
export const SUBTYPE = 'administrationContract';

type Dated = Pick<ContractHeader, 'signedOn' | 'periodStart'>;

/** The day a contract dates from: its signature, else its first day. */
export const dateOfContract = ({ signedOn, periodStart }: Dated): IsoDate => signedOn ?? periodStart;

/** A contract whatever its version and language (AKN-NC 1.0, section 4.5). */
export const contractWork = (contractId: string, header: Dated): string =>
  `/akn/be/act/${SUBTYPE}/${dateOfContract(header)}/${contractId}`;

/** An act that amends a contract, of the day it was signed; before, of the day it was frozen for its signature. */
export const amendmentWork = (contractId: string, actNumber: number, date: IsoDate): string =>
  `/akn/be/amendment/${SUBTYPE}/${date}/${contractId}-${actNumber}`;

/** A version of a work in a language (AKN-NC 1.0, section 4.6). Several versions may be of one day: then `version` tells them apart. */
export const expressionOf = (work: string, language: Language, date: IsoDate, version?: number): string =>
  `${work}/${LANGUAGE_CODES[language]}@${date}${version === undefined ? '' : `;${version}`}`;
