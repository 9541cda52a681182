import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Accuracy,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { aSerialNumber, type Identity } from './certificates.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
/** In the arc of examples: no policy is promised. */
const POLICY = '2.999.1';
const REJECTION = 2;

/** The answer to a request for a time stamp: the token, or a refusal where the request is none. */
export async function answerTo(request: Uint8Array, stamper: Identity, at: Date): Promise<ArrayBuffer> {
  const asked = requestIn(request);
  if (asked === undefined) return answer(REJECTION);
  const info = new TSTInfo({
    version: 1,
    policy: asked.reqPolicy ?? POLICY,
    messageImprint: asked.messageImprint,
    serialNumber: aSerialNumber(),
    genTime: at,
    accuracy: new Accuracy({ seconds: 1 }),
    ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
  });
  return answer(0, await signed(info.toSchema().toBER(), stamper));
}

function requestIn(bytes: Uint8Array): TimeStampReq | undefined {
  try {
    return TimeStampReq.fromBER(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

function answer(status: number, token?: ContentInfo): ArrayBuffer {
  const timeStampToken = token === undefined ? {} : { timeStampToken: token };
  return new TimeStampResp({ status: new PKIStatusInfo({ status }), ...timeStampToken }).toSchema().toBER();
}

async function signed(content: ArrayBuffer, { certificate, privateKey }: Identity): Promise<ContentInfo> {
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(content, certificate) }),
      }),
    ],
    certificates: [certificate],
  });
  await data.sign(privateKey, 0, 'SHA-256');
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
}

/** In the order of their bytes: they are signed as a DER set. */
function attributesOf(content: ArrayBuffer, certificate: Identity['certificate']): Attribute[] {
  const digest = new OctetString({ valueHex: sha256(content) });
  const named = new OctetString({ valueHex: sha256(certificate.toSchema().toBER()) });
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [named] })] })] });
  return [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: TST_INFO })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [digest] }),
    new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [signingCertificate] }),
  ].sort((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)));
}

const bytesOf = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());

const sha256 = (bytes: ArrayBuffer): ArrayBuffer =>
  Uint8Array.from(createHash('sha256').update(Buffer.from(bytes)).digest()).buffer;
