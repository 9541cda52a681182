/** What the settings, the calendar and the terms of a file refuse. */
export const policyViolations = {
  AGREEMENT_REQUIRED:
    'L’accord de chaque organisation consultée est nécessaire pour prolonger le terme. Il manque encore celui de {{count}} d’entre elles.',
  CARETAKER_OVERLAPS:
    'Une période d’affaires courantes commencée le {{from, date}} couvre déjà ce jour. Mettez-y fin, ou reprenez-la si elle est erronée.',
  CARETAKER_UNKNOWN: 'La période d’affaires courantes « {{id}} » n’est pas enregistrée. Rechargez la page.',
  CLOSURE_NAME_REQUIRED: 'Le nom de la fermeture manque dans une langue. Donnez-le en français et en néerlandais.',
  CLOSURE_OVERLAPS:
    'Une autre fermeture, du {{from, date}} au {{until, date}}, couvre déjà un de ces jours. Corrigez-la, ou choisissez d’autres jours.',
  CLOSURE_TOO_LONG: 'Cette fermeture dure {{days}} jours ; le maximum est de {{most}} jours. Vérifiez les années.',
  CLOSURE_UNCHANGED: 'La fermeture est déjà enregistrée ainsi. Il n’y a rien à corriger.',
  CLOSURE_UNKNOWN: 'La fermeture « {{id}} » n’est pas enregistrée, ou elle a été reprise. Rechargez la page.',
  DAYS_OUT_OF_RANGE: 'La prolongation compte de 1 à {{most}} jours. Indiquez un nombre entier de jours.',
  POLICY_CHANGED:
    'Les règles ont encore changé depuis l’aperçu. Revoyez les échéances qui bougeraient, puis confirmez.',
  POLICY_UNCHANGED: 'Le dossier suit déjà les règles en vigueur. Il n’y a rien à déplacer.',
  PREVIEW_REQUIRED:
    'Regardez d’abord quelles échéances bougeraient : ce que vous enregistrez doit être ce que vous avez vu.',
  SETTING_UNCHANGED: 'Le réglage a déjà cette valeur. Il n’y a rien à enregistrer.',
  TERM_NOT_LENGTHENED: 'Seul le terme d’une concertation en cours se prolonge de commun accord.',
  TERM_NOT_SUSPENDED: 'Ce terme court déjà : il n’est pas suspendu.',
  TERM_OVER: 'Le terme est échu depuis le {{on, date}} : il ne peut plus être suspendu ni prolongé.',
  TERM_SUSPENDED: 'Ce terme est déjà suspendu depuis le {{since, date}}.',
  TERM_UNKNOWN: 'Il n’y a pas de terme en cours à cet endroit du dossier. Consultez son parcours.',
} as const;
