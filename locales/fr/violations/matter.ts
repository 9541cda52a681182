import type { MatterRefusal } from '../../../domain/matters/refusals.ts';

/** What is refused of what waits for meetings beside files. */
export const matterViolations = {
  ALARM_TOO_EARLY: 'Ce n’est pas encore le jour de cette vérification.',
  MATTER_EXISTS: 'Ce point est déjà inscrit.',
  MATTER_NOT_DISCUSSED:
    'Ce point n’a encore été traité dans aucune réunion. Attendez la réunion, ou choisissez une autre issue.',
  MATTER_SETTLED: 'Ce point est clos : plus rien n’y change.',
  MATTER_UNKNOWN: 'Ce point n’existe pas. Vérifiez l’adresse.',
  MEASURES_REQUIRED: 'Aucune mesure compensatoire n’est enregistrée. Enregistrez d’abord les mesures convenues.',
  NO_MEASURES_HERE: 'Une demande relative au bien-être n’appelle pas de mesures compensatoires.',
  ORGANISATION_REQUIRED: 'Indiquez l’organisation syndicale dont vient la demande.',
  OUTCOME_MISFIT: 'Cette issue ne convient pas à ce point. Choisissez-en une autre.',
  WORDS_REQUIRED: 'Écrivez de quoi il s’agit.',
} as const satisfies Partial<Record<MatterRefusal, string>>;
