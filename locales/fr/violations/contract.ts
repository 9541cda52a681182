/** What the contract, the people and the calendar refuse. */
export const contractViolations = {
  ALREADY_ENDED:
    'Cette période a déjà pris fin le {{until, date}}. Enregistrez une nouvelle période au lieu de la prolonger.',
  ALREADY_KNOWN:
    '« {{id}} » est déjà enregistré. Modifiez l’enregistrement existant ou choisissez un autre identifiant.',
  BODY_UNKNOWN: 'L’organe « {{id}} » n’est pas enregistré. Vérifiez l’identifiant ou enregistrez l’organe.',
  CALENDAR_CLOSED:
    'Les fermetures ne laissent aucun jour ouvrable pendant un an à partir du {{from, date}}. Corrigez les fermetures du calendrier.',
  CALENDAR_INVALID:
    'Ces jours du calendrier n’existent pas ou finissent avant de commencer : {{dates, list}}. Corrigez les ponts et les fermetures.',
  CONTRACT_EXISTS: 'Ce contrat est déjà importé. Ouvrez-le au lieu de l’importer une seconde fois.',
  CONTRACT_UNKNOWN: 'Ce contrat n’existe pas. Vérifiez l’identifiant ou importez d’abord le contrat.',
  FIGURE_NOT_WHOLE:
    'Le chiffre de la colonne « {{column}} » de « {{provision}} » n’est pas un nombre entier. Donnez-le en milliers d’euros, sans décimales.',
  EMAIL_TAKEN:
    'Cette adresse est déjà celle d’une autre personne. Vérifiez l’adresse, ou retrouvez la personne enregistrée.',
  FIGURE_UNKNOWN:
    'La disposition « {{provision}} » n’a pas de chiffre dans la colonne « {{column}} ». Choisissez une colonne du tableau.',
  DESTINATION_MISFIT:
    '« {{provision}} » ({{kind, provisionKind}}) ne peut pas être placé auprès de « {{destination}} ». Choisissez une autre place.',
  NUMBER_TAKEN: 'Le numéro {{number}} est déjà pris ({{kind, provisionKind}}). Choisissez-en un autre.',
  HOLDERS_REQUIRED: 'L’objectif « {{provision}} » doit avoir au moins un mandataire responsable. Indiquez sa fonction.',
  INSTRUCTION_MISFIT:
    'On ne peut pas « {{instruction, instruction}} » à cette disposition ({{provision}} : {{kind, provisionKind}}). Choisissez une autre modification ou une autre disposition.',
  MANDATE_OVERLAPS:
    'Cette personne exerce déjà cette fonction à partir du {{from, date}}. Mettez fin à ce mandat ou changez les dates.',
  MANDATE_UNKNOWN: 'Le mandat « {{id}} » n’est pas enregistré. Vérifiez l’identifiant.',
  MATURITY_OUT_OF_SCALE:
    'La maturité {{value}} de « {{provision}} » sort de l’échelle. Donnez un nombre entier de {{min}} à {{max}}.',
  RHYTHM_OUT_OF_RANGE:
    'Le contrat peut prévoir de 0 à {{max}} concertations par mois civil : {{value}} ne convient pas pour « {{provision}} ».',
  NO_REDELEGATION:
    'Un suppléant ne transmet pas ce qui lui est confié. Demandez à la personne absente ou à l’administrateur de désigner son suppléant.',
  ORGANISATION_UNKNOWN:
    'L’organisation « {{id}} » n’est pas enregistrée. Vérifiez l’identifiant ou enregistrez l’organisation.',
  OWN_SUBSTITUTE: 'Une personne ne peut pas être son propre suppléant. Choisissez quelqu’un d’autre.',
  PERIOD_REVERSED: 'La période finit le {{until, date}}, avant de commencer le {{from, date}}. Corrigez les dates.',
  PERSON_UNKNOWN: 'La personne « {{id}} » n’est pas enregistrée. Vérifiez l’identifiant ou enregistrez la personne.',
  PASSAGE_CHANGED:
    'À cet endroit de « {{provision}} » se trouvent désormais d’autres mots. Choisissez de nouveau le passage.',
  PASSAGE_UNKNOWN: 'La disposition n’a pas de passage de {{start}} à {{end}}.',
  PROVISION_EXISTS: 'Une disposition porte déjà l’identifiant « {{provision}} ». Choisissez-en un autre.',
  PROVISION_HAS_CHILDREN:
    'La disposition « {{provision}} » en contient d’autres. Supprimez d’abord celles-ci, ou modifiez son texte.',
  PROVISION_UNKNOWN:
    'La disposition « {{provision}} » n’existe pas dans cette version du contrat. Vérifiez si un autre acte l’a supprimée.',
  SETTING_INVALID:
    'Réglages refusés. Inconnus : {{unknown, list}}. Valeur non admise : {{invalid, setting}}. Corrigez-les et recommencez.',
  SUBSTITUTE_ABSENT:
    'Cette personne est absente elle-même du {{from, date}} au {{until, date}}. Choisissez quelqu’un d’autre.',
  SUBSTITUTION_OVERLAPS:
    'Cette personne est déjà désignée du {{from, date}} au {{until, date}}. Changez les dates ou choisissez quelqu’un d’autre.',
  SUBSTITUTION_UNKNOWN: 'La suppléance « {{id}} » n’est pas enregistrée. Vérifiez l’identifiant.',
  TITLE_REQUIRED:
    'Un titulaire de mandat se désigne par sa fonction. Indiquez-la en français et en néerlandais, telle que le contrat la nomme.',
} as const;
