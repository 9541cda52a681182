/** What an import found wrong, was unsure of or settled by itself. */
export const findings = {
  ARTICLE_WITHOUT_TEXT:
    'L’article « {{provision}} » n’a qu’un intitulé. Vérifiez si son contenu est une figure ou s’il manque.',
  BUDGET_LINE_UNREADABLE:
    'Les montants de la ligne budgétaire « {{provision}} » n’ont pas pu être lus ; son texte est conservé. Vérifiez la ligne dans la source.',
  BUDGET_TOTAL_MISMATCH:
    'Colonne {{column}} de « {{provision}} » : le total imprimé est {{stated, amount}}, la somme des lignes est {{computed, amount}} (milliers d’euros). Vérifiez s’il s’agit d’une erreur matérielle.',
  CONTENTS_DISAGREES:
    'La table des matières et le texte diffèrent pour « {{entry}} ». Table : « {{contents}} » ; texte : « {{text}} ».',
  DUPLICATE_NUMBER:
    'Le numéro {{number}} ({{kind, provisionKind}}) figure déjà à la ligne {{firstLine}}. Vérifiez la numérotation.',
  FOOTNOTE_MISSING: 'Le texte appelle la note {{number}}, qui n’existe pas.',
  FOOTNOTE_NOT_CALLED: 'Rien dans le texte n’appelle la note {{number}}.',
  HEADER_INCOMPLETE: 'Le contrat ne permet pas de lire : {{field, headerField}}. Complétez cette donnée.',
  HOLDER_MISSING: 'L’objectif « {{provision}} » n’a pas de mandataire responsable.',
  HOLDER_UNMATCHED:
    'Personne ne porte le titre « {{title}} », responsable de {{objectives}} objectif(s). Enregistrez un mandat à ce titre.',
  LINES_JOINED: 'Des lignes coupées ont été réunies dans « {{provision}} ».',
  MATURITY_FALLS:
    'La maturité de « {{provision}} » baisse : {{now}} aujourd’hui, {{target}} à trois ans. Vérifiez les chiffres.',
  MATURITY_MISSING: 'La maturité de « {{provision}} » manque ou ne se lit pas.',
  MATURITY_OUT_OF_SCALE:
    'La maturité de « {{provision}} » ({{now}} et {{target}}) sort de l’échelle de {{min}} à {{max}}.',
  NUMBER_GAP:
    'La numérotation passe de {{after}} à {{before}} ({{kind, provisionKind}}). Vérifiez s’il manque une disposition.',
  NUMBER_OUT_OF_ORDER: 'Le numéro {{number}} ({{kind, provisionKind}}) n’est pas à sa place dans l’ordre.',
  OBJECTIVE_OUT_OF_PLACE: 'L’objectif « {{provision}} » se trouve sous « {{under}} », dont il ne porte pas le numéro.',
  OBJECTIVE_WITHOUT_ITEMS: 'L’objectif « {{provision}} » n’a ni processus ni projet.',
  PERIOD_DISAGREES:
    'Le titre et le texte ne donnent pas la même période : {{title}} et {{text}}. Celle du texte est retenue.',
  ROW_REPAIRED: 'La ligne « {{provision}} » du tableau a été reconstituée ({{cause, repairCause}}).',
  STRATEGIC_OBJECTIVE_EMPTY: 'L’objectif stratégique « {{provision}} » ne contient aucun objectif opérationnel.',
  TWINS_UNEVEN:
    'Les deux langues n’ont pas le même nombre de textes dans « {{sequence}} » : {{base}} et {{twin}}. Ils n’ont pas été associés.',
  TWIN_DISAGREES:
    'Les deux langues diffèrent pour « {{provision}} » ({{field, twinField}}) : {{base}} et {{twin}}. La valeur de la première langue est retenue.',
  TWIN_MISSING: 'La version en {{language, language}} manque pour {{provisions}} dispositions.',
  UNRECOGNISED: 'Ce texte n’a pas été reconnu ; il est conservé à sa place : « {{text}} ».',
} as const;

export const findingWords = {
  severity: { ERROR: 'erreur', WARNING: 'à vérifier', INFO: 'information' },
  headerField: {
    service: 'le service',
    parties: 'les parties',
    signedOn: 'la date de signature',
    signatories: 'les signataires',
  },
  repairCause: { PAGE_BREAK: 'coupée par un saut de page', LOST_TAB: 'tabulation perdue' },
  twinField: { maturity: 'maturité', itemKind: 'nature', figures: 'chiffres', holders: 'mandataires responsables' },
} as const;
