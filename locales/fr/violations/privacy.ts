/** What the erasure of a person refuses. */
export const privacyViolations = {
  ERASURE_MANDATE_HELD:
    'Cette personne exerce encore une fonction, ou en exercera une : {{roles, role}}. Mettez d’abord fin à ce mandat.',
  ERASURE_SITS_IN_BODY:
    'Cette personne est encore membre de : {{bodies, list}}. Retirez-la d’abord de la composition de l’organe.',
  ERASURE_STANDS_IN:
    'Cette personne est désignée comme suppléante jusqu’au {{until, date}}. Mettez d’abord fin à cette suppléance.',
  ERASURE_TASKS_WAIT:
    'Des tâches attendent encore cette personne : {{tasks, list}}. Confiez-les d’abord à quelqu’un d’autre.',
  PERSON_ERASED: 'Cette personne a été effacée : rien ne peut plus être enregistré à son sujet.',
  RETENTION_RUNS:
    'Le délai de conservation de cette personne court jusqu’au {{until, date}}. Attendez ce jour, ou effacez-la à sa demande.',
} as const;
