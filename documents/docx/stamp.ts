import type { Language } from '../../domain/language.ts';

/** What a document says of itself to the reader of what comes back: custom properties, which word processors keep. */
export interface Stamp {
  readonly contract: string;
  /** The consolidated version on which it stands. */
  readonly version: number;
  readonly language: Language;
  /** Under which name our own changes stand in it. */
  readonly author: string;
  /** The file, and the revision of its draft that was printed. */
  readonly amendment?: string | undefined;
  readonly revision?: number | undefined;
}

const PREFIX = 'avenant-';

export const propertiesOf = (stamp: Stamp): { readonly name: string; readonly value: string }[] =>
  Object.entries(stamp).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' ? [{ name: PREFIX + name, value: String(value) }] : [],
  );

/** The stamp that some properties hold; `undefined` where it was lost. */
export function stampIn(properties: ReadonlyMap<string, string>): Stamp | undefined {
  const value = (name: keyof Stamp): string | undefined => properties.get(PREFIX + name);
  const whole = (name: keyof Stamp): number | undefined => {
    const said = value(name);
    return said !== undefined && /^\d{1,9}$/u.test(said) ? Number(said) : undefined;
  };
  const [contract, version, language, author] = [
    value('contract'),
    whole('version'),
    value('language'),
    value('author'),
  ];
  if (contract === undefined || version === undefined || author === undefined) return undefined;
  if (language !== 'fr' && language !== 'nl') return undefined;
  return { contract, version, language, author, amendment: value('amendment'), revision: whole('revision') };
}
