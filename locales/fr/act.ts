import type { InstructionKind } from '../../domain/contract/instruction.ts';

export const act = {
  act: {
    heading: 'Avenant n° {{number}} au contrat d’administration {{period}}',
    reference: 'Référence du dossier : {{reference}}',
    basisHeading: 'Base légale',
    basis: {
      decree:
        'Vu l’arrêté royal du 29 octobre 2001 relatif à la désignation et à l’exercice des fonctions de management dans les services publics fédéraux et les services publics fédéraux de programmation, l’article 11bis, § 7 ;',
      modification: 'Vu l’article 6 du contrat d’administration ;',
      mission: 'Vu l’article 7 du contrat d’administration ;',
      regulatoryChange:
        'Vu l’article 5 du contrat d’administration, la date fixée pour la modification de la réglementation, le {{date, date}}, et la trace de la concertation : {{record}} ;',
      materialError: 'Vu l’erreur matérielle constatée : {{stated}} au lieu de {{correct}} ;',
      missionGiven: 'Vu l’acte qui confie la nouvelle mission : {{type}} du {{date, date}}, {{reference}} ;',
    },
    changesHeading: 'Modifications',
    instruction: 'Modification {{number}}',
    /** What an instruction does to the provision it names. */
    does: {
      REPLACE_TEXT: 'Le texte est remplacé : {{provision}}.',
      REPLACE_WORDS: 'Des mots sont remplacés : {{provision}}.',
      INSERT_PARAGRAPH: 'Un alinéa est inséré {{place}}.',
      INSERT_ARTICLE: 'Un article est inséré {{place}}. Il porte le numéro {{number}}.',
      MOVE: 'La disposition « {{provision}} » est déplacée {{place}}.',
      RENUMBER:
        'La disposition porte le numéro {{number}}, et ce qui y renvoie par son ancien numéro suit : {{provision}}.',
      ADD_STRATEGIC_OBJECTIVE: 'Un objectif stratégique est ajouté {{place}}. Il porte le numéro {{number}}.',
      ADD_OPERATIONAL_OBJECTIVE: 'Un objectif opérationnel est ajouté {{place}}. Il porte le numéro {{number}}.',
      DELETE: 'La disposition est abrogée : {{provision}}.',
      CHANGE_TITLE: 'L’intitulé est remplacé : {{provision}}.',
      CHANGE_MATURITY: 'La maturité est modifiée : {{provision}}.',
      CHANGE_HOLDERS: 'Les mandataires responsables sont modifiés : {{provision}}.',
      ADD_ITEM: 'Un processus ou un projet est ajouté à : {{provision}}.',
      CHANGE_ITEM_KIND: 'La nature est modifiée : {{provision}}.',
      REMOVE_ITEM: 'Le processus ou le projet est supprimé : {{provision}}.',
      CORRECT_FIGURE: 'Un chiffre est corrigé : {{provision}}.',
      CHANGE_RHYTHM: 'Le rythme des concertations est modifié : {{provision}}.',
    } as const satisfies Record<InstructionKind, string>,
    place: {
      BEFORE: 'avant : {{provision}}',
      AFTER: 'à la suite de : {{provision}}',
      UNDER: 'dans : {{provision}}',
    },
    later: 'Cette modification entre en vigueur le {{on, date}}.',
    label: {
      currentText: 'Texte actuel',
      newText: 'Nouveau texte',
      oldWords: 'Mots remplacés',
      newWords: 'Nouveaux mots',
      insertedText: 'Texte inséré',
      deletedText: 'Texte supprimé',
      motive: 'Motif',
    },
    named: '{{citation}} (« {{title}} »)',
    missing: '(le texte français manque)',
    cell: '{{cell}} : {{before}} → {{after}}',
    nothing: 'néant',
    noWords: '(aucun mot)',
    inForceHeading: 'Entrée en vigueur',
    inForce: {
      LAST_SIGNATURE: 'Le présent avenant entre en vigueur à la date de la dernière signature.',
      DATE: 'Le présent avenant entre en vigueur le {{on, date}}.',
    },
    languages: 'Fait en français et en néerlandais, les deux textes faisant également foi.',
    signaturesHeading: 'Signatures',
    signatures: {
      president: 'Au nom du comité de direction, le président',
      minister: 'Le ministre de tutelle',
      name: 'Nom :',
      inAbsence: 'Le cas échéant, en l’absence de :',
      date: 'Date :',
      signature: 'Signature :',
    },
    footer: 'Empreinte du texte (SHA-256) : {{hash}}',
    page: 'Page {{page}} de {{pages}}',
  },
} as const;
