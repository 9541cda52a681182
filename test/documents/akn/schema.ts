import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParseOption, XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const path = (name: string): string => fileURLToPath(new URL(`../../../../shared/data/akn/${name}`, import.meta.url));

/** Whether the official schema stands beside the repository; it is not ours to keep in it. */
export const hasSchema = existsSync(path('akomantoso30.xsd'));

let validator: XsdValidator | undefined;

function schema(): XsdValidator {
  if (validator !== undefined) return validator;
  const imported = readFileSync(path('xml.xsd'));
  // The schema imports `./xml.xsd` from where it says it stands.
  xmlRegisterInputProvider(new XmlBufferInputProvider({ './xml.xsd': imported, 'xml.xsd': imported }));
  const xsd = XmlDocument.fromBuffer(readFileSync(path('akomantoso30.xsd')), { url: 'akomantoso30.xsd' });
  validator = XsdValidator.fromDoc(xsd);
  return validator;
}

/** Validates a document against the official schema of Akoma Ntoso 3.0. @throws XmlValidateError that names the line. */
export function validate(xml: string): void {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    schema().validate(document);
  } finally {
    document.dispose();
  }
}
