import type { By } from '../../domain/file.ts';
import type { Language } from '../../domain/language.ts';
import { doerWords } from '../../locales/doer-words.ts';
import { textsIn } from '../../locales/texts.ts';

/** Who did something, with the names that are known; one who was erased has none. */
export interface Doer {
  readonly by: By;
  readonly name?: string | undefined;
  readonly onBehalfOfName?: string | undefined;
  /** Whether it was an organisation's answer that he entered, and no person's place that he took. */
  readonly forOrganisation?: boolean;
  /** In whose absence he entered an organisation's answer. */
  readonly insteadOfName?: string | undefined;
}

/** `Claire Fontaine, secrétaire du contrat, en l’absence de …`; without a name, the capacity alone. */
export function doerText(language: Language, { by, name, ...doer }: Doer): string {
  const { onBehalfOfName, forOrganisation = false, insteadOfName: absent } = doer;
  const t = textsIn(language);
  switch (by.kind) {
    case 'PROCEDURE':
      return t('procedure');
    case 'ORGANISATION':
      return name ?? t('role.UNION_ORGANISATION');
    case 'PERSON': {
      const { role: capacity } = by;
      if (name === undefined) return t(`role.${capacity}`);
      const { inMeeting } = by;
      if (inMeeting !== undefined) return doerWords(language, { name, capacity, decider: onBehalfOfName, inMeeting });
      const whose = forOrganisation ? { organisation: onBehalfOfName, absent } : { absent: onBehalfOfName };
      return doerWords(language, { name, capacity, ...whose });
    }
  }
}
