import type { Origin } from '../../../domain/amendment/events.ts';
import type { Language } from '../../../domain/language.ts';

/** The page on which an amendment is launched, or put to the president. */
export const launch = {
  launch: {
    title: { LAUNCH: 'Lancer un avenant', PROPOSE: 'Proposer un avenant' },
    lead: {
      LAUNCH: 'Le secrétaire du contrat est invité à rédiger dès que le dossier est lancé.',
      PROPOSE: 'Le président du comité de direction lance le dossier, ou refuse de le lancer en donnant la raison.',
    },
    contract: 'Contrat à modifier',
    contractOption: '{{title}} (version {{version}})',
    titles: 'Ce qui change, en quelques mots',
    titleIn: 'Titre en {{language, language}}',
    titleHint: {
      fr: 'Par exemple : « Maturité de l’objectif 1.1 »',
      nl: 'Par exemple : « Maturiteit van doelstelling 1.1 »',
    } as const satisfies Record<Language, string>,
    origin: 'Origine',
    reference: {
      label: {
        SERVICE: 'Référence de la décision du service (facultative)',
        CABINET: 'Référence de la proposition de la cellule stratégique (facultative)',
        YEARLY_EVALUATION: 'Référence du rapport d’évaluation (facultative)',
        TRANSVERSAL_OBJECTIVES: 'Référence de la décision du gouvernement (facultative)',
        TRANSFER_OF_COMPETENCE: 'Référence de l’acte qui transfère la compétence (facultative)',
        COMMITMENT_NOT_RESPECTED: 'Référence de la notification (facultative)',
        REGULATORY_CHANGE: 'Référence de la modification de la réglementation (facultative)',
        MISSION_AWAITING: 'Mission en attente',
      } as const satisfies Record<Origin['kind'], string>,
      hint: {
        SERVICE: 'Par exemple le point d’une réunion du comité de direction.',
        CABINET: 'Par exemple la lettre ou la note, avec sa date.',
        YEARLY_EVALUATION: 'Par exemple l’année et le point du rapport.',
        TRANSVERSAL_OBJECTIVES: 'Par exemple la date du Conseil des ministres.',
        TRANSFER_OF_COMPETENCE: 'Par exemple le numéro et la date de la loi ou de l’arrêté.',
        COMMITMENT_NOT_RESPECTED: 'Par exemple la date de la notification à l’autre partie.',
        REGULATORY_CHANGE: 'Par exemple le numéro et la date du texte.',
        MISSION_AWAITING: 'Le dossier qui s’est terminé faute d’accord et dont la mission n’a pas encore d’avenant.',
      } as const satisfies Record<Origin['kind'], string>,
      choose: 'Choisissez une mission',
    },
    route: 'Parcours et dates',
    expected: {
      type: 'Type d’avenant attendu',
      typeHint: 'Pour estimer le parcours seulement : c’est la qualification, après la traduction, qui le fixe.',
      also: 'L’avenant devrait aussi',
      alsoOption: {
        concertationMatter: 'porter sur une matière soumise à la concertation syndicale',
        consultedMinister: 'toucher la politique du ministre consulté',
        basicRegulations: 'toucher une réglementation de base',
      },
      show: 'Montrer le parcours',
    },
    window: {
      legend: 'Fenêtre trimestrielle',
      choice: 'Que faire de ce dossier ?',
      WAIT: 'Attendre la prochaine fenêtre',
      URGENT: 'Commencer maintenant, en urgence',
      hint: 'Sans choix, la rédaction commence aujourd’hui.',
      reason: 'Raison de l’urgence',
    },
    steps: 'Voir les étapes et leurs dates',
    vacant: {
      LAUNCH: 'Le lancement sera refusé tant que personne n’exerce la fonction de : {{roles, role}}.',
      QUALIFY: 'La qualification sera refusée tant que personne n’exerce la fonction de : {{roles, role}}.',
      whatToDo: 'Demandez à l’administrateur d’enregistrer un mandat ou une organisation active.',
    },
    send: { LAUNCH: 'Lancer l’avenant', PROPOSE: 'Soumettre la proposition' },
    noContract: 'Aucun contrat n’est enregistré. Le secrétaire du contrat importe d’abord le texte du contrat.',
  },
} as const;
