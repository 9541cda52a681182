/** What the qualification, the committee and the signature refuse. */
export const decisionViolations = {
  ATTESTATION_REQUIRED:
    'Une copie numérisée doit être attestée. Indiquez qui atteste qu’elle est conforme à l’original signé.',
  AUTHOR_CANNOT_APPROVE:
    'Vous avez écrit ce texte : vous n’approuvez pas votre propre texte. Un autre titulaire de la fonction ou votre suppléant décide.',
  AUTHOR_CANNOT_VOTE:
    'Vous avez écrit ce texte : vous ne votez pas sur votre propre texte. Les autres membres du comité décident.',
  CAPACITY_NOT_HELD:
    'Le {{on, date}}, le signataire n’exerçait pas la fonction de {{role, role}}. Vérifiez la date de la signature ou le mandat enregistré.',
  CARETAKER_STATEMENT_REQUIRED:
    'Le gouvernement est en affaires courantes. Joignez la déclaration du ministre qui justifie la signature pendant cette période.',
  CLAUSE_UNCHANGED:
    'La clause d’entrée en vigueur proposée est celle du texte. Proposez une autre date ou accordez le visa.',
  CONVOCATION_REQUIRED:
    'Cette étape s’accomplit en envoyant la convocation d’une réunion qui a le dossier à son ordre du jour. Ouvrez la réunion.',
  CORRECTION_NOT_QUALIFIED:
    'Le texte corrige un chiffre du budget. Qualifiez le dossier d’erreur matérielle, ou déclarez l’effet sur l’enveloppe.',
  EVIDENCE_OTHER_LANGUAGE:
    'La preuve versée pour la version en {{language, language}} a été versée pour l’autre langue. Versez le fichier de la bonne version.',
  EVIDENCE_OTHER_TEXT:
    'Le fichier signé en {{language, language}} n’est pas l’acte tel qu’il a été établi. Faites signer le document téléchargé depuis ce dossier, sans le modifier.',
  EVIDENCE_UNKNOWN:
    'Aucune preuve de signature ne correspond pour la version en {{language, language}}. Versez d’abord le fichier signé, puis enregistrez la signature.',
  FIGURES_INVALID: 'Un chiffre de la qualification n’est pas admis : {{figure, qualificationFigure}}.',
  LEGAL_BASIS_REQUIRED:
    'Une nouvelle mission demande une base légale (article 7 du contrat). Indiquez le type, la date et le numéro de la loi ou de l’arrêté.',
  MATERIAL_ERROR_CHANGES_ENVELOPE:
    'Une erreur matérielle ne modifie ni le budget ni le personnel. Mettez ces deux chiffres à zéro, ou qualifiez le dossier autrement.',
  MATERIAL_ERROR_FIGURES_REQUIRED:
    'Une erreur matérielle se montre par deux chiffres. Indiquez le chiffre imprimé et le chiffre correct, différent du premier.',
  MATERIAL_ERROR_WITH_MISSION:
    'Une erreur matérielle n’apporte pas de nouvelle mission. Choisissez l’une des deux qualifications.',
  MEETING_NOT_HELD:
    'Le comité de concertation de base ne s’est pas encore réuni sur ce dossier. Enregistrez l’avis motivé après la réunion.',
  NO_QUORUM:
    'Le quorum n’est pas atteint : le vote ne peut pas être clos. Attendez d’autres votes ou rappelez les membres.',
  NO_VOTE_IN_COURSE: 'Aucun vote n’est en cours au comité de direction. Soumettez d’abord une motion.',
  OPINION_BEFORE_MEETING: 'L’avis motivé du {{on, date}} précède la réunion du {{heldOn, date}}. Corrigez la date.',
  REGULATORY_RECORD_REQUIRED:
    'L’acte exécute une modification de la réglementation (article 5 du contrat). Indiquez la date fixée pour celle-ci et joignez la trace de la concertation.',
  SIGNED_BEFORE_FROZEN:
    'La signature du {{on, date}} précède la demande de signature du {{frozenOn, date}}. Corrigez la date.',
  SIGNED_BEFORE_PRESIDENT:
    'La signature du ministre, le {{on, date}}, précède celle du président, le {{presidentOn, date}}. Corrigez la date.',
  SIGNED_IN_FUTURE: 'La date de signature du {{on, date}} est dans l’avenir. Indiquez la date réelle de la signature.',
} as const;
