/** One’s own absence, and who stands in for whom, wherever that is shown. */
export const absencePages = {
  absence: {
    title: 'Mon absence',
    lead: 'Pendant votre absence, votre suppléant reçoit vos messages et peut répondre à votre place. Vous pouvez toujours répondre vous-même : la première réponse compte.',
    add: 'Indiquer une absence',
    own: 'Qui vous remplace',
    none: 'Aucune absence n’est indiquée, et personne n’est désigné pour vous remplacer.',
    noMandate:
      'Vous n’avez pas de mandat à votre nom : aucune tâche ne vous est adressée. Ce qui vous est confié comme suppléant ne se transmet pas.',
    standsInFor: 'Qui vous remplacez',
    head: {
      substitute: 'Suppléant',
      person: 'Personne remplacée',
      period: 'Période',
      state: 'État',
      kind: 'Nature',
      setBy: 'Désigné par',
    },
    period: 'du {{from, date}} au {{until, date}}',
    from: 'à partir du {{from, date}}',
    over_one: '{{count}} période terminée ou annulée',
    over_many: '{{count}} de périodes terminées ou annulées',
    over_other: '{{count}} périodes terminées ou annulées',
    kind: { ABSENT: 'absence', STANDING: 'suppléance' },
    byHimself: 'la personne elle-même',
    end: { PRESENT: 'Mettre fin', FUTURE: 'Annuler' },
    back: 'Mon absence',
    form: {
      title: 'Indiquer une absence',
      from: 'Premier jour',
      until: 'Dernier jour',
      absent: 'Je m’absente pendant cette période',
      absentHint:
        'Vos messages vont alors à votre suppléant, qui est sollicité dès qu’une étape s’ouvre. Si vous ne cochez pas, il ne l’est que peu avant l’échéance.',
      save: 'Enregistrer',
    },
    endForm: {
      PRESENT: 'Mettre fin à l’absence ou à la suppléance',
      FUTURE: 'Annuler l’absence ou la suppléance',
      what: '{{substitute}} vous remplace du {{from, date}} au {{until, date}}.',
      until: 'Dernier jour',
      untilHint:
        'Hier : votre suppléant ne peut plus répondre dès maintenant. Aujourd’hui : il le peut jusqu’à minuit.',
      calledOff: '{{substitute}} ne vous remplacera pas du {{from, date}} au {{until, date}}.',
      savePresent: 'Mettre fin',
      saveFuture: 'Annuler',
    },
    warning: 'Attention',
    /** On the days on which the substitute is away too. */
    substituteAway:
      '{{substitute}} s’absente aussi du {{from, date}} au {{until, date}}. Ces jours-là, personne d’autre n’est sollicité à la place de {{name}}, sauf un second suppléant.',
    yourSubstituteAway:
      '{{substitute}} s’absente aussi du {{from, date}} au {{until, date}}. Ces jours-là, vos messages vous parviennent, sauf si vous désignez un second suppléant.',
    youAreAway:
      'Vous remplacez {{name}}, mais vous vous absentez du {{from, date}} au {{until, date}} : votre suppléant ne peut pas agir pour cette personne.',
    now: {
      heading: 'Absence en cours',
      text: 'Votre absence est indiquée du {{from, date}} au {{until, date}}.',
      reached: 'Vos messages vont à : {{names, list}}. Vous pouvez toujours répondre vous-même.',
      nobody: 'Votre suppléant s’absente aussi : vos messages continuent de vous parvenir.',
      end: 'Vous êtes de retour ?',
    },
  },
} as const;
