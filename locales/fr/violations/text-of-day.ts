/** What is refused to who asks for the text of a day. */
export const textOfDayViolations = {
  DATE_UNKNOWN:
    '« {{date}} » n’est pas une date du calendrier. Écrivez-la sous la forme AAAA-MM-JJ, par exemple 2022-07-01.',
  DATE_BEFORE_CONTRACT:
    'Le {{on, date}}, ce contrat n’avait pas encore de texte : il s’applique à partir du {{from, date}}. Choisissez une date à partir de ce jour.',
  PROVISION_NOT_ON_DAY:
    'Le contrat n’avait pas de disposition « {{provision}} » à la date du {{on, date}}. Choisissez une autre date, ou lisez le contrat à cette date.',
} as const;
