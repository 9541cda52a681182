/** What the erasure of a person refuses. */
export const privacyViolations = {
  ERASURE_MANDATE_HELD:
    'Deze persoon oefent nog een functie uit, of zal er een uitoefenen: {{roles, role}}. Beëindig eerst dat mandaat.',
  ERASURE_SITS_IN_BODY: 'Deze persoon is nog lid van: {{bodies, list}}. Haal hem eerst uit de samenstelling.',
  ERASURE_STANDS_IN:
    'Deze persoon is tot {{until, date}} als plaatsvervanger aangewezen. Beëindig eerst die plaatsvervanging.',
  ERASURE_TASKS_WAIT: 'Er wachten nog taken op deze persoon: {{tasks, list}}. Vertrouw ze eerst aan iemand anders toe.',
  PERSON_ERASED: 'Deze persoon is gewist: over hem kan niets meer worden geregistreerd.',
  RETENTION_RUNS:
    'De bewaartermijn van deze persoon loopt tot {{until, date}}. Wacht tot die dag, of wis hem op zijn verzoek.',
} as const;
