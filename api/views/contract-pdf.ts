import { inOrderOfForce, partsInForce } from '../../domain/contract/commencement.ts';
import { hashOf } from '../../domain/hash.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { ContractForXml } from '../../documents/akn/contract-xml.ts';
import { contractXml } from '../../documents/akn/contract-xml.ts';
import { aknAttachment } from '../../documents/pdf/akn-attachment.ts';
import type { ContractContent, PrintedAct } from '../../documents/pdf/contract/contract-content.ts';
import { contractPdf } from '../../documents/pdf/contract/contract-pdf.ts';
import { titlesOf } from '../../prisma/queries/amendment-titles.ts';
import { renderingOf } from '../../prisma/work/renderings.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * A contract's text as a PDF, in one language; kept for a while by all that it is made from.
 *
 * @param contract with its acts, as it is handed out in Akoma Ntoso, which is attached to it.
 */
export async function contractAsPdf(
  { db, now }: Dependencies,
  contract: ContractForXml,
  language: Language,
): Promise<Uint8Array> {
  const titles = await titlesOf(
    db,
    contract.acts.map(({ amendmentId }) => amendmentId),
  );
  const from = { document: 'CONTRACT_PDF', language, contract, titles };
  return renderingOf(db, from, now(), () => {
    const attachments = [aknAttachment(language, contractXml(contract, language))];
    return contractPdf({ ...printed(contract, titles), attachments }, language);
  });
}

function printed(contract: ContractForXml, titles: Readonly<Record<string, Bilingual>>): ContractContent {
  const { header, asOn: on, version, provisions } = contract;
  return {
    header,
    on,
    version,
    hash: hashOf(provisions.map(({ provision }) => provision)),
    acts: actsIn(contract, titles),
    provisions: provisions.map(({ provision, pedigree }) => ({
      provision,
      acts: [...new Set(pedigree.map(({ actNumber }) => actNumber))],
    })),
  };
}

/** The acts of which something applies on that day, in the order of their force. */
function actsIn({ acts, asOn }: ContractForXml, titles: Readonly<Record<string, Bilingual>>): readonly PrintedAct[] {
  const applied = new Set(partsInForce(acts, { asOn }).map(({ act }) => act.amendmentId));
  return acts
    .filter(({ amendmentId }) => applied.has(amendmentId))
    .toSorted(inOrderOfForce)
    .map(({ amendmentId, actNumber, signedOn, inForceOn }) => ({
      actNumber,
      signedOn,
      inForceOn,
      title: titles[amendmentId] ?? { fr: '', nl: '' },
    }));
}
