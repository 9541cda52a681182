import type { Provision, ProvisionKind } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';

const OBJECTIVE = {
  fr: '{number} {text} Mandataire responsable : {holders} Maturité actuelle : {now} Maturité à trois ans : {target}',
  nl: '{number} {text} Verantwoordelijke mandaathouder : {holders} Huidige maturiteit : {now} Maturiteit over drie jaar : {target}',
};

/** How the contract's reader expects what no source printed: what an act brought. */
const FORMS: Readonly<Record<Language, Readonly<Partial<Record<ProvisionKind, string>>>>> = {
  fr: {
    PART: 'Partie {number}. {text}',
    ARTICLE: 'Article {number}. {text}',
    STRATEGIC_OBJECTIVE: 'OS {number} : {text}',
    OPERATIONAL_OBJECTIVE: OBJECTIVE.fr,
    FOOTNOTE: '({number}) {text}',
  },
  nl: {
    PART: 'Deel {number}. {text}',
    ARTICLE: 'Artikel {number}. {text}',
    STRATEGIC_OBJECTIVE: 'SD {number} : {text}',
    OPERATIONAL_OBJECTIVE: OBJECTIVE.nl,
    FOOTNOTE: '({number}) {text}',
  },
};
const SECTION = '§{number}. {text}';

function formOf({ kind, number, layout }: Provision, language: Language): string {
  const printed = layout?.[language]?.form;
  if (printed !== undefined) return printed;
  if (number === undefined) return '{text}';
  return kind === 'PARAGRAPH' ? SECTION : (FORMS[language][kind] ?? '{text}');
}

const FIELD = /(\{\{|\{(?:number|text|holders|now|target|kind|figures)\})/u;

type Labels = Readonly<Record<string, string>>;

/** The words that stand before each field of a provision, from the field before it on; a label that is missing has its usual one. */
function labelsIn(form: string): Labels {
  const labels: Record<string, string> = {};
  let words = '';
  for (const part of form.split(FIELD)) {
    if (part === '{{') words += '{';
    else if (FIELD.test(part)) {
      labels[part.slice(1, -1)] = words;
      words = '';
    } else words += part;
  }
  return labels;
}

/** What is printed before a provision's text: `Article 6 – `, `§2. `, `- `. */
export function prefixOf(provision: Provision, language: Language): string {
  const labels = labelsIn(formOf(provision, language));
  const number = labels['number'] === undefined ? '' : labels['number'] + (provision.number ?? '');
  return number + (labels['text'] ?? '');
}

/** What is printed before a field of an operational objective. */
export function labelOf(provision: Provision, language: Language, field: 'holders' | 'now' | 'target'): string {
  const words = labelsIn(formOf(provision, language))[field] ?? labelsIn(OBJECTIVE[language])[field] ?? '';
  return `${words.trim()} `;
}
