import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../domain/language.ts';

export const USAGE = `npm run invite -- ADDRESS                                  invites who is registered with that e-mail address
npm run invite -- ADDRESS --name NAME --language fr|nl      registers him first, as an administrator`;

/** Whom to invite; `register`: somebody new, who is to administer. */
export interface InviteOrder {
  readonly email: string;
  readonly register?: { readonly name: string; readonly language: Language };
}

/** What the command line asks for; `undefined` where it is not understood. */
export function orderFrom(args: readonly string[]): InviteOrder | undefined {
  try {
    const options = { name: { type: 'string' }, language: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [email, ...more] = positionals;
    if (email === undefined || more.length > 0 || !/^[^\s@]+@[^\s@]+$/u.test(email)) return undefined;
    const { name, language } = values;
    if (name === undefined && language === undefined) return { email };
    return name !== undefined && name.trim() !== '' && isLanguage(language)
      ? { email, register: { name: name.trim(), language } }
      : undefined;
  } catch {
    return undefined;
  }
}
