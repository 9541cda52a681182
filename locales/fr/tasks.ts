import type { LegalBasisCode, TaskKind } from '../../domain/amendment/tasks.ts';

export const tasks = {
  /** A step by its name, in lists and in the subject of a message. */
  task: {
    LAUNCH: 'Décision de lancement',
    DRAFT: 'Rédaction du texte',
    SETTLE_CONFLICT: 'Conflit entre deux actes',
    TRANSLATE: 'Traduction du texte',
    CHECK_TRANSLATION: 'Contrôle de la traduction',
    QUALIFY: 'Qualification du dossier',
    CONFIRM_MATERIAL_ERROR: 'Confirmation de l’erreur matérielle',
    DECIDE_ENVELOPE: 'Décision sur l’enveloppe',
    RECORD_PROTOCOL: 'Protocole de négociation syndicale',
    GIVE_FINANCE_OPINION: 'Avis de l’Inspection des finances',
    NEGOTIATE: 'Négociation',
    CONVOKE_COCOBASE: 'Convocation du comité de concertation de base',
    GIVE_POSITION: 'Position de l’organisation',
    GIVE_AUTHORITY_POSITION: 'Position de l’autorité',
    RECORD_REASONED_OPINION: 'Avis motivé du comité de concertation de base',
    GIVE_MINISTER_OPINION: 'Avis du ministre consulté',
    VOTE: 'Vote du comité de direction',
    PUT_MOTION: 'Motion à soumettre',
    GIVE_VISA: 'Visa de la cellule stratégique',
    SIGN: 'Signature',
    GIVE_STAKEHOLDER_OPINION: 'Avis de la partie prenante',
    ANSWER_REMARKS: 'Réponse aux remarques',
    NOTE_COCOBASE: 'Passage au comité de concertation de base',
    PUBLISH: 'Publication',
    TRANSMIT: 'Transmission au ministre',
  } as const satisfies Record<TaskKind, string>,
  /** What is asked, as an infinitive. */
  ask: {
    LAUNCH: 'lancer l’avenant proposé, ou refuser de le lancer en donnant la raison',
    DRAFT: 'rédiger les modifications, avec le motif de chacune, et soumettre le texte',
    SETTLE_CONFLICT:
      'régler ce que votre texte et un autre acte disent des mêmes mots : garder l’un, l’autre ou un autre texte, avec la raison',
    TRANSLATE: 'écrire dans l’autre langue chaque disposition touchée et chaque motif',
    CHECK_TRANSLATION:
      'contrôler que les deux versions linguistiques disent la même chose, puis confirmer la traduction ou la renvoyer',
    QUALIFY: 'déclarer ce que l’avenant change, chiffres à l’appui : mission, budget, personnel, concertation',
    CONFIRM_MATERIAL_ERROR:
      'confirmer que le chiffre imprimé est une erreur matérielle, ou le contester en donnant la raison',
    DECIDE_ENVELOPE: 'admettre la modification de l’enveloppe ou s’y opposer, par une décision motivée',
    RECORD_PROTOCOL: 'enregistrer le numéro et la date du protocole de négociation syndicale',
    GIVE_FINANCE_OPINION: 'rendre l’avis de l’Inspection des finances sur la hausse des moyens',
    NEGOTIATE: 'marquer l’accord sur la nouvelle mission et ses moyens, ou le désaccord en donnant la raison',
    CONVOKE_COCOBASE:
      'inscrire le dossier à l’ordre du jour d’une réunion du comité de concertation de base et en envoyer la convocation',
    GIVE_POSITION: 'faire connaître la position de l’organisation et ses remarques',
    GIVE_AUTHORITY_POSITION: 'faire connaître la position de l’autorité dans la concertation',
    RECORD_REASONED_OPINION: 'enregistrer l’avis motivé, dans les deux langues, et la date à laquelle il a été rendu',
    GIVE_MINISTER_OPINION: 'rendre l’avis du ministre consulté',
    VOTE: 'voter sur la motion soumise au comité de direction : pour, contre ou abstention, ou déclarer un intérêt',
    PUT_MOTION: 'soumettre une nouvelle motion au comité de direction : approuver, renvoyer ou rejeter',
    GIVE_VISA:
      'accorder le visa, proposer une autre date d’entrée en vigueur, ou renvoyer le dossier en donnant la raison',
    SIGN: 'signer l’acte en français et en néerlandais et verser les preuves de signature, ou renvoyer le dossier en donnant la raison',
    GIVE_STAKEHOLDER_OPINION: 'rendre l’avis de l’organisation et ses remarques',
    ANSWER_REMARKS: 'répondre à chaque remarque : acceptée, acceptée en partie ou refusée, et pourquoi',
    NOTE_COCOBASE:
      'porter l’acte à l’ordre du jour du comité de concertation de base et enregistrer la date de la prise d’acte',
    PUBLISH: 'publier l’acte dans les deux langues et enregistrer le lieu et la date de chaque publication',
    TRANSMIT: 'transmettre le texte consolidé au ministre et enregistrer la date et le moyen de l’envoi',
  } as const satisfies Record<TaskKind, string>,
  legalBasis: {
    CONTRACT_ART_4: 'article 4 du contrat d’administration (concertation avec les ministres)',
    CONTRACT_ART_5: 'article 5 du contrat d’administration (modification de la réglementation)',
    CONTRACT_ART_6: 'article 6 du contrat d’administration (modifications du contrat)',
    CONTRACT_ART_7: 'article 7 du contrat d’administration (nouvelles missions)',
    CONTRACT_ART_8: 'article 8 du contrat d’administration (consolidation)',
    CONTRACT_PART_6: 'partie 6 du contrat d’administration (phases administratives)',
    RD_2001_ART_11BIS: 'article 11bis de l’arrêté royal du 29 octobre 2001 (titulaires de mandat)',
    LANGUAGE_LAW: 'lois sur l’emploi des langues en matière administrative',
    UNION_STATUTE: 'loi du 19 décembre 1974 (relations avec les syndicats du personnel)',
    PUBLICATION_RULE: 'règle de publication du contrat d’administration et de ses avenants',
  } as const satisfies Record<LegalBasisCode, string>,
} as const;
