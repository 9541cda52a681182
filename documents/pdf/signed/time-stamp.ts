import { ContentInfo, SignedData, TSTInfo } from 'pkijs';
import type { Instant } from '../../../domain/calendar/dates.ts';

const TOKEN_ATTRIBUTE = '1.2.840.113549.1.9.16.2.14';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** When a signature was given: by an authority's clock, or by that of who gave it, who may set it as he likes. */
export interface GivenAt {
  readonly at: Instant;
  readonly by: 'AUTHORITY' | 'SIGNER';
}

/** When a signature was given, as far as it says so. A token of an authority counts where its own signature holds. */
export async function givenAt(signed: SignedData): Promise<GivenAt | undefined> {
  const stamped = await stampedAt(signed);
  if (stamped !== undefined) return { at: stamped, by: 'AUTHORITY' };
  const attribute = signed.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const claimed = dateIn(attribute?.values[0]);
  return claimed === undefined ? undefined : { at: claimed, by: 'SIGNER' };
}

function dateIn(value: unknown): Instant | undefined {
  if (typeof value !== 'object' || value === null || !('toDate' in value)) return undefined;
  const { toDate } = value;
  const date: unknown = typeof toDate === 'function' ? toDate.call(value) : undefined;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}

async function stampedAt({ signerInfos: [signer] }: SignedData): Promise<Instant | undefined> {
  const attribute = signer?.unsignedAttrs?.attributes.find(({ type }) => type === TOKEN_ATTRIBUTE);
  if (signer === undefined || attribute === undefined) return undefined;
  try {
    const token = new SignedData({ schema: new ContentInfo({ schema: attribute.values[0] }).content });
    const { eContentType, eContent } = token.encapContentInfo;
    if (eContentType !== TST_INFO || eContent === undefined) return undefined;
    const over = Uint8Array.from(signer.signature.valueBlock.valueHexView).buffer;
    const isValid = await token.verify({ signer: 0, data: over, checkChain: false });
    return isValid ? TSTInfo.fromBER(eContent.getValue()).genTime.toISOString() : undefined;
  } catch {
    return undefined;
  }
}
