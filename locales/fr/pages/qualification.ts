/** The questions of the statement that qualifies a file, in plain words, and what each answer does to its route. */
export const qualification = {
  qualification: {
    hint: {
      newMission:
        'La loi ou l’arrêté charge le service d’une tâche que le contrat ne prévoit pas. Le dossier devient un avenant pour une nouvelle mission (article 7) ; sans base légale, il est refusé.',
      basisReference: 'Le numéro de publication ou l’adresse ELI.',
      budgetDelta:
        '0 si les crédits ne changent pas ; un nombre négatif s’ils baissent. Avec une nouvelle mission, une hausse se négocie avec le ministre ; sans elle, tout effet demande une décision du président et du ministre.',
      fteDelta:
        '0 si l’effectif ne change pas ; au dixième près, par exemple 1,5. Les mêmes suites que pour le budget.',
      concertationMatter:
        'Plan de personnel, organisation du travail, télétravail, bien-être… La concertation a lieu avant que le comité de direction décide, au lieu d’après la signature.',
      consultedMinister: 'Ce ministre rend son avis avant le comité de direction. Il ne signe pas.',
      basicRegulations:
        'Statut, pécuniaire ou relations collectives : rien n’avance avant que le protocole de négociation syndicale soit enregistré.',
      stated: 'Le chiffre tel que le contrat l’imprime, par exemple « 1.476.510 ».',
      correct:
        'Le chiffre qui aurait dû y figurer. Le président et la cellule stratégique confirment l’erreur ; ni budget ni personnel ne changent.',
      changeDate: 'La date que le ministre a fixée pour la modification que cet avenant exécute (article 5).',
      concertationRecord: 'Par exemple le point et la date du procès-verbal.',
    },
    effect: {
      show: 'Montrer l’effet sur le parcours',
      line: '{{type}} : si chaque étape prend tout son délai, l’acte est signé le {{date, date}}.',
      ordinary: 'Le parcours ordinaire mènerait à la signature le {{date, date}}.',
      same: 'Vos réponses ne changent rien au parcours ordinaire.',
      changes: 'Ce que vos réponses changent au parcours ordinaire',
      because: {
        MATERIAL_ERROR: 'l’erreur matérielle est confirmée par le président et par la cellule stratégique',
        ENVELOPE:
          'une enveloppe change sans nouvelle mission : le président et le ministre décident, raisons à l’appui',
        BASIC_REGULATIONS: 'le protocole de négociation syndicale est enregistré d’abord',
        MEANS: 'la nouvelle mission augmente le budget ou le personnel',
        CONCERTATION_FIRST: 'la concertation syndicale précède la décision du comité de direction',
        CONCERTED: 'la concertation a déjà eu lieu',
        CONSULTED: 'l’avenant touche la politique de ce ministre',
      },
      vacant: 'La qualification sera refusée tant que personne n’exerce la fonction de : {{roles, role}}.',
      caretaker:
        'Le gouvernement est en affaires courantes : le ministre joint à sa signature une déclaration qui la justifie.',
      steps: 'Voir toutes les étapes et leurs dates',
    },
  },
} as const;
