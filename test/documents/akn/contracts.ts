import type { ContractForXml } from '../../../documents/akn/contract-xml.ts';
import { pairTwin } from '../../../documents/contract-text/pair-twin.ts';
import type { ContractReading } from '../../../documents/contract-text/reading.ts';
import { consolidate, type ActInForce } from '../../../domain/contract/consolidate.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { read, realContract, sampleContract } from '../contract-text/sources.ts';

type Reading = Pick<ContractReading, 'header' | 'provisions'>;

/** The sample contract, paired: every provision in both languages. */
export function sample(): Reading {
  const french = read(sampleContract('fr'), 'fr');
  const dutch = read(sampleContract('nl'), 'nl');
  const { provisions } = pairTwin(french.provisions, 'fr', dutch);
  const { header } = french;
  return {
    provisions,
    header: {
      ...header,
      title: { ...header.title, ...dutch.header.title },
      service: { ...header.service, ...dutch.header.service },
    },
  };
}

export const real = (): Reading => read(realContract());

/** A contract with some acts on it, as on the day of the last. */
export function contractOf({ header, provisions }: Reading, acts: readonly ActInForce[] = []): ContractForXml {
  return {
    contractId: 'c-0123456789abcdef',
    header,
    provisions: consolidate(provisions, acts),
    asOn: acts.at(-1)?.inForceOn ?? header.signedOn ?? header.periodStart,
    version: acts.length + 1,
    acts,
  };
}

const motive = { fr: 'Le besoin a changé.', nl: 'De behoefte is gewijzigd.' };

export const actOf = (actNumber: number, inForceOn: string, instructions: readonly Unmotivated[]): ActInForce => ({
  amendmentId: `0000000000000000000000000000000${actNumber}`,
  actNumber,
  signedOn: inForceOn,
  inForceOn,
  textHash: String(actNumber).repeat(64),
  text: {
    instructions: instructions.map((each, index) => ({ ...each, id: `i-${actNumber}${index + 1}`, motive })),
    entryIntoForce: { kind: 'DATE', on: inForceOn },
  },
});

/** An instruction without its id and its motive. */
export type Unmotivated = Instruction extends infer I
  ? I extends Instruction
    ? Omit<I, 'id' | 'motive'>
    : never
  : never;

export const provisionIn = (provisions: readonly Provision[], id: string): Provision => {
  const found = provisions.find((provision) => provision.id === id);
  if (found === undefined) throw new Error(`No provision ${id}`);
  return found;
};
