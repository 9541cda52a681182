import type { AmendmentForXml } from '../../documents/akn/amendment-xml.ts';
import type { ContractForXml } from '../../documents/akn/contract-xml.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { askedDay } from '../../domain/contract/as-on.ts';
import type { Queries } from '../../prisma/client.ts';
import { actsOfVersion, withTexts } from '../../prisma/queries/acts-in-force.ts';
import { anchorAtSignature } from '../../prisma/queries/anchors.ts';
import {
  contractHead,
  provisionRows,
  versionsOf,
  type ContractHead,
  type ProvisionRead,
} from '../../prisma/queries/contracts.ts';
import { textAsOn } from '../../prisma/queries/text-as-on.ts';
import { textNamed } from '../../prisma/record/amendments.ts';
import { headerOf, provisionsOf } from '../../prisma/record/contract-facts.ts';
import { Refusal } from '../http/refusal.ts';
import type { AskedText } from '../schemas/contract.ts';

/**
 * The contract in the version or as on the day that is asked for; in its newest version where nothing is said.
 *
 * @param today in Brussels.
 * @throws Refusal `NOT_FOUND` where it has no such version; RuleViolation `CONTRACT_UNKNOWN`, and as `askedDay`.
 */
export async function contractForXml(
  db: Queries,
  id: string,
  asked: Pick<AskedText, 'version' | 'as-on'>,
  today: IsoDate,
): Promise<ContractForXml> {
  const head = await contractHead(db, id);
  const asOn = asked['as-on'];
  if (asOn !== undefined) return dayForXml(db, head, askedDay(asOn, undefined, head.header, today).on);
  const version = await versionForXml(db, head, asked.version ?? head.version);
  if (version === undefined) throw new Refusal('NOT_FOUND');
  return version;
}

/** A version of a contract with the acts that made it; `undefined` where it has none of that number. */
async function versionForXml(
  db: Queries,
  { id, header }: ContractHead,
  number: number,
): Promise<ContractForXml | undefined> {
  const version = (await versionsOf(db, id)).find((each) => each.number === number);
  if (version === undefined) return undefined;
  const asOn = version.as_on;
  const [rows, acts] = await Promise.all([provisionRows(db, id, number), actsOfVersion(db, id, { number, asOn })]);
  return { contractId: id, header, provisions: rows.map(consolidated), asOn, version: number, acts };
}

/** A contract as on a day, by what is signed today. */
async function dayForXml(db: Queries, { id, header }: ContractHead, on: IsoDate): Promise<ContractForXml> {
  const { rows, acts } = await textAsOn(db, id, on);
  return {
    contractId: id,
    header,
    provisions: rows.map(consolidated),
    asOn: on,
    acts: await withTexts(db, acts),
  };
}

const consolidated = ({ content: provision, pedigree }: ProvisionRead) => ({ provision, pedigree });

/** The act of a file; `undefined` before it has its number, which it gets when its signature opens. */
export async function amendmentForXml(
  db: Queries,
  fileId: string,
  state: AmendmentState,
): Promise<AmendmentForXml | undefined> {
  const { text, actNumber, reference, title, qualification, contractId, signedOn, inForceOn } = state;
  const frozenOn = state.visits.findLast(({ phase }) => phase === 'SIGNATURE')?.openedOn;
  if (text === undefined || actNumber === undefined || reference === undefined || frozenOn === undefined) {
    return undefined;
  }
  const [header, amendmentText, before, anchor] = await Promise.all([
    headerOf(db, contractId),
    textNamed(db, text.hash),
    provisionsOf(db, contractId, text.baseVersion),
    anchorAtSignature(db, fileId),
  ]);
  const named = { header, title, reference, actNumber, text: amendmentText, textHash: text.hash };
  return {
    contractId,
    amendmentId: fileId,
    header,
    act: { ...named, before, qualification, frozenOn, anchor },
    signedOn,
    inForceOn,
  };
}
