import type { By } from '../../domain/file.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

/** Who did something, with the names that are known; one who was erased has none. */
export interface Doer {
  readonly by: By;
  readonly name?: string | undefined;
  readonly onBehalfOfName?: string | undefined;
}

/** `Claire Fontaine, secrétaire du contrat, au nom de …`; without a name, the capacity alone. */
export function doerText(language: Language, { by, name, onBehalfOfName }: Doer): string {
  const t = textsIn(language);
  switch (by.kind) {
    case 'PROCEDURE':
      return t('procedure');
    case 'ORGANISATION':
      return name ?? t('role.UNION_ORGANISATION');
    case 'PERSON': {
      const { role: capacity } = by;
      if (name === undefined) return t(`role.${capacity}`);
      return onBehalfOfName === undefined
        ? t('mail.by.oneself', { name, capacity })
        : t('mail.by.substitute', { name, capacity, absent: onBehalfOfName });
    }
  }
}
