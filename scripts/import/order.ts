import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../domain/language.ts';

export const USAGE = 'npm run import -- FILE [--language fr|nl] [--twin-of CONTRACT]';

export interface Order {
  readonly file: string;
  readonly language: Language;
  readonly twinOf: string | undefined;
}

/** What the command line asks for; `undefined` when it cannot be understood. */
export function orderFrom(args: readonly string[]): Order | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: 'string', default: 'fr' }, 'twin-of': { type: 'string' } },
    });
    const language = LANGUAGES.find((each) => each === values.language);
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0 || language === undefined) return undefined;
    return { file, language, twinOf: values['twin-of'] };
  } catch {
    return undefined;
  }
}
