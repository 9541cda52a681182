/** What refuses a contract's file as a whole. Nothing is then changed. */
export const importViolations = {
  IMPORT_EMPTY: 'Le fichier ne contient aucun texte. Choisissez le fichier du contrat.',
  IMPORT_NOT_A_CONTRACT:
    'Ce texte n’est pas un contrat d’administration : il n’en a ni le titre ni les articles. Choisissez le fichier du contrat.',
  IMPORT_NOT_UTF8:
    'Le fichier n’est pas un texte en UTF-8. Enregistrez-le comme texte brut en UTF-8, puis recommencez.',
  IMPORT_OTHER_LANGUAGE: 'Ce contrat est écrit en {{language, language}}. Choisissez cette langue pour l’importer.',
  IMPORT_PERIOD_MISSING:
    'Le texte ne dit pas pour quelles années le contrat est conclu. Complétez le titre ou l’article qui fixe la période.',
  IMPORT_TOO_LARGE:
    'Le fichier ou l’une de ses lignes est trop long (limite : {{limit}}). Retirez ce qui n’est pas le texte du contrat.',
  TWIN_AFTER_AMENDMENT:
    'Des avenants ont déjà été consolidés sur la version à compléter : sa traduction ne peut plus y être ajoutée en bloc. Ajoutez les textes manquants par un avenant.',
  TWIN_ALREADY_PAIRED: 'La version en {{language, language}} est déjà associée à ce contrat. Il n’y a rien à ajouter.',
  TWIN_SAME_LANGUAGE:
    'Le contrat est déjà écrit en {{language, language}}. Choisissez le fichier de l’autre version linguistique.',
} as const;
